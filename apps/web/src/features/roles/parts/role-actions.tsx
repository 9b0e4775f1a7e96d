import {
  accessNames,
  plainActions,
  scopedActions,
  scopes,
  type PlainAction,
  type RoleRights,
  type Scope,
  type ScopedAction,
} from '@tidewater/domain';
import { Checkbox } from 'antd';
import { useRolesText } from '../i18n.js';

interface RoleActionsProps {
  rights: RoleRights;
  change: (rights: RoleRights) => void;
  editable: boolean;
  problems: ReadonlyMap<ScopedAction, string>;
}

type RecordGroup = 'customer' | 'contact' | 'followUp' | 'contract' | 'apply';
const recordGroups: readonly RecordGroup[] = ['customer', 'contact', 'followUp', 'contract', 'apply'];

function recordOf(action: ScopedAction): RecordGroup {
  const [noun] = action.split('.');
  return recordGroups.find((group) => group === noun) ?? 'apply';
}

type PlainGroup = 'customer' | 'decide' | 'manage';
const plainGroups: readonly PlainGroup[] = ['customer', 'decide', 'manage'];

function groupOf(action: PlainAction): PlainGroup {
  if (action === 'approval.decide' || action === 'protection.review') return 'decide';
  return /^(customer|pool|number)\./.test(action) ? 'customer' : 'manage';
}

/** Record types by actions by scope, and the actions that are held or not. */
export function RoleActions({ rights, change, editable, problems }: RoleActionsProps) {
  const { t, locale } = useRolesText();
  const names = accessNames(locale);
  const setScope = (action: ScopedAction, scope: Scope) =>
    change({ ...rights, scopes: { ...rights.scopes, [action]: scope } });
  const setMay = (action: PlainAction, held: boolean) =>
    change({
      ...rights,
      may: plainActions.filter((one) => (one === action ? held : rights.may.includes(one))),
    });
  return (
    <section className="panel role-panel" aria-labelledby="role-actions">
      <h2 id="role-actions">{t('actions.title')}</h2>
      <p className="quiet">{t('actions.help')}</p>
      {recordGroups.map((group) => (
        <fieldset key={group} className="role-group">
          <legend>{t(`actions.record.${group}`)}</legend>
          {scopedActions
            .filter((action) => recordOf(action) === group)
            .map((action) => (
              <div key={action} className="role-row">
                <label htmlFor={`scope-${action}`}>{names.actions[action]}</label>
                <select
                  id={`scope-${action}`}
                  value={rights.scopes[action] ?? 'none'}
                  disabled={!editable}
                  data-none={(rights.scopes[action] ?? 'none') === 'none'}
                  aria-invalid={problems.has(action)}
                  aria-describedby={problems.has(action) ? `problem-${action}` : undefined}
                  onChange={(event) =>
                    setScope(action, scopes.find((scope) => scope === event.target.value) ?? 'none')
                  }
                >
                  {scopes.map((scope) => (
                    <option key={scope} value={scope}>
                      {names.scopes[scope]}
                    </option>
                  ))}
                </select>
                {problems.has(action) ? (
                  <p id={`problem-${action}`} className="field-problem">
                    {problems.get(action)}
                  </p>
                ) : null}
              </div>
            ))}
        </fieldset>
      ))}
      <h3>{t('actions.others')}</h3>
      {plainGroups.map((group) => (
        <fieldset key={group} className="role-group role-checks">
          <legend>{t(`actions.group.${group}`)}</legend>
          {plainActions
            .filter((action) => groupOf(action) === group)
            .map((action) => (
              <Checkbox
                key={action}
                checked={rights.may.includes(action)}
                disabled={!editable}
                onChange={(event) => setMay(action, event.target.checked)}
              >
                {names.actions[action]}
              </Checkbox>
            ))}
        </fieldset>
      ))}
    </section>
  );
}
