import type { RolePartsFragment } from '@tidewater/contract';
import { problemSentence, say, scopedActions, type ScopedAction } from '@tidewater/domain';
import { Form, Input } from 'antd';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useLeaveGuard } from '../../../shared/hooks/use-leave-guard.js';
import { useRolesText } from '../i18n.js';
import type { Catalogue } from '../use-catalogue.js';
import { useRoleDraft } from '../use-role-draft.js';
import { RoleActions } from './role-actions.js';
import { RoleChangePanel } from './role-change-panel.js';
import { RoleFields } from './role-fields.js';
import { RoleLeaving } from './role-leaving.js';

interface RoleEditorProps {
  /** Null: a new one. */
  edited: RolePartsFragment | null;
  catalogue: Catalogue;
  saved: (role: RolePartsFragment) => void;
  reload: () => void;
}

/** A role, right by right, with what changes beside it until it is saved. */
export function RoleEditor({ edited, catalogue, saved, reload }: RoleEditorProps) {
  const { t, locale } = useRolesText();
  const editable = useMay()('role.update');
  const draft = useRoleDraft(edited, catalogue);
  const letGo = useLeaveGuard(draft.changed, {
    title: t('change.leave'),
    content: t('change.leaveHelp'),
    stay: t('change.stay'),
    go: t('change.go'),
  });
  const reader = { locale, zone: 'Asia/Shanghai', nameOf: () => '' };
  const problems = new Map<ScopedAction, string>();
  for (const problem of draft.problems) {
    const [list, index] = problem.path;
    const action = list === 'scopes' ? draft.input.rights.scopes[Number(index)]?.action : undefined;
    const known = scopedActions.find((one) => one === action);
    if (known) problems.set(known, say(problemSentence(problem), reader));
  }
  return (
    <div className="role-columns" data-editable={editable}>
      <div className="role-panels">
        {editable ? null : <p className="quiet">{t('role.readOnly')}</p>}
        <section className="panel role-panel">
          <Form layout="vertical" component="div">
            <Form.Item label={t('role.name')} htmlFor="role-name" required>
              <Input
                id="role-name"
                className="role-name"
                maxLength={50}
                disabled={!editable}
                autoFocus={edited === null}
                value={draft.name}
                onChange={(event) => draft.setName(event.target.value)}
              />
            </Form.Item>
          </Form>
        </section>
        <RoleActions rights={draft.rights} change={draft.setRights} editable={editable} problems={problems} />
        <RoleLeaving rights={draft.rights} change={draft.setRights} editable={editable} />
        <RoleFields
          rights={draft.rights}
          change={draft.setRights}
          catalogue={catalogue}
          editable={editable}
        />
      </div>
      {editable ? (
        <RoleChangePanel
          edited={edited}
          draft={draft}
          saved={(next) => {
            letGo();
            draft.discard();
            saved(next);
          }}
          reload={reload}
        />
      ) : null}
    </div>
  );
}
