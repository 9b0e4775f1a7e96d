import { RoleCopyDocument, type RolePartsFragment } from '@tidewater/contract';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
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
  const [name, setName] = useState(t('copy.suffix', { name: role.name }));
  const deed = useDialogDeed(async () => {
    const outcome = await run(
      RoleCopyDocument,
      { id: role.id, name: name.trim() },
      { pick: (data) => data.copyRole, refetch: ['RoleList', 'RoleChanges'], quiet: true },
    );
    if (outcome.kind !== 'done') return outcome;
    void message.success(t('copy.done', { name: outcome.value.name }));
    done(outcome.value);
    return outcome;
  }, close);
  return (
    <DeedDialog
      deed={deed}
      title={t('copy.title', { name: role.name })}
      okText={t('copy.ok')}
      disabled={name.trim() === ''}
      close={close}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('copy.name')} htmlFor="copy-name" required>
          <Input
            id="copy-name"
            autoFocus
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={deed.go}
          />
        </Form.Item>
      </Form>
    </DeedDialog>
  );
}
