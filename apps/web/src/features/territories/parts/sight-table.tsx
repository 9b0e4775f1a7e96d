import type { TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { useTerritoryText } from '../i18n.js';

/** Whose sight a redraw changes, and by how many customers. */
export function SightTable({ redraw }: { redraw: TerritoryRedrawPartsFragment }) {
  const { t } = useTerritoryText();
  const { sight, sightIsWhole } = redraw;
  return (
    <>
      <h3 className="redraw-head">{t('sight')}</h3>
      {sight.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <div className="redraw-sight-scroll" role="region" aria-label={t('sight')} tabIndex={0}>
          <table className="redraw-sight">
            <thead>
              <tr>
                <th scope="col">{t('sightPerson')}</th>
                <th scope="col">{t('gains')}</th>
                <th scope="col">{t('loses')}</th>
              </tr>
            </thead>
            <tbody>
              {sight.map(({ user, gains, loses }) => (
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
      {sightIsWhole ? null : <p className="quiet">{t('notWhole')}</p>}
    </>
  );
}
