import type { RoleEffectQuery } from '@tidewater/contract';
import { useRolesText } from '../i18n.js';

type Effect = Extract<RoleEffectQuery['previewRole'], { __typename: 'RolePreview' }>;
type Counted = Effect['affected'][number]['customersBefore'];

/** What changes for whom: how many people, and how many customers each of them sees before and after. */
export function RoleEffect({ effect }: { effect: Effect }) {
  const { t } = useRolesText();
  const say = ({ value, capped }: Counted) => `${value.toLocaleString('en-US')}${capped ? '+' : ''}`;
  if (effect.people === 0) return <p className="quiet">{t('change.nobody')}</p>;
  const others = effect.people - effect.affected.length;
  return (
    <>
      <p className="role-effect-count">{t('change.people', { count: effect.people })}</p>
      <table className="role-effect">
        <thead>
          <tr>
            <th scope="col">{t('change.person')}</th>
            <th scope="col">{t('change.before')}</th>
            <th scope="col">{t('change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {effect.affected.map(({ user, customersBefore, customersAfter }) => (
            <tr key={user.id} data-changed={say(customersBefore) !== say(customersAfter)}>
              <th scope="row">{user.name}</th>
              <td className="numbers">{say(customersBefore)}</td>
              <td className="numbers">{say(customersAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 ? <p className="quiet">{t('change.more', { count: others })}</p> : null}
    </>
  );
}
