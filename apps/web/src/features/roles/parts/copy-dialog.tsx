import { RoleCopyDocument, type RolePartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { NameDialog } from '../../../shared/ui/name-dialog.js';
import { useRolesText } from '../i18n.js';

interface CopyDialogProps {
  role: RolePartsFragment;
  done: (copy: RolePartsFragment) => void;
  close: () => void;
}

/** Asks for the name of a copy. */
export function CopyDialog({ role, done, close }: CopyDialogProps) {
  const { t } = useRolesText();
  const { message } = App.useApp();
  const run = useRun();
  const copy = async (name: string) => {
    const outcome = await run(
      RoleCopyDocument,
      { id: role.id, name },
      { pick: (data) => data.copyRole, refetch: ['RoleList', 'RoleChanges'], quiet: true },
    );
    if (outcome.kind !== 'done') return outcome;
    void message.success(t('copy.done', { name: outcome.value.name }));
    done(outcome.value);
    return outcome;
  };
  return (
    <NameDialog
      title={t('copy.title', { name: role.name })}
      okText={t('copy.ok')}
      label={t('copy.name')}
      initial={t('copy.suffix', { name: role.name })}
      submit={copy}
      close={close}
    />
  );
}
