import type { PersonPartsFragment } from '@tidewater/contract';
import { useSightText } from './sight-words.js';
import './sight-changes.css';

interface SightChangesProps {
  heading: string;
  /** Said where nobody's sight changes; without it there is nothing to be seen then. */
  nobody?: string;
  changes: readonly { user: PersonPartsFragment; gains: number; loses: number }[];
  /** False where more people were concerned than were counted. */
  isWhole: boolean;
}

/** Whose sight something changes, and by how many customers. */
export function SightChanges({ heading, nobody, changes, isWhole }: SightChangesProps) {
  const { t } = useSightText();
  if (changes.length === 0 && nobody === undefined && isWhole) return null;
  return (
    <>
      <h3 className="sight-changes-head">{heading}</h3>
      {changes.length === 0 ? (
        <p>{nobody}</p>
      ) : (
        <div className="sight-changes-scroll" role="region" aria-label={heading} tabIndex={0}>
          <table className="sight-changes">
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('gains')}</th>
                <th scope="col">{t('loses')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ user, gains, loses }) => (
                <tr key={user.id}>
                  <td>
                    {user.name} <span className="quiet">{user.department?.name}</span>
                  </td>
                  <td className="numbers">{gains === 0 ? '' : `+${gains.toLocaleString('en-US')}`}</td>
                  <td className="numbers">{loses === 0 ? '' : `−${loses.toLocaleString('en-US')}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isWhole ? null : <p className="quiet">{t('notWhole')}</p>}
    </>
  );
}
