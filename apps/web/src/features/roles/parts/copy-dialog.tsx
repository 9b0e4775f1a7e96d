import { RoleCopyDocument, type RolePartsFragment } from '@tidewater/contract';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useRolesText } from '../i18n.js';

interface CopyDialogProps {
  role: RolePartsFragment;
  done: (copy: RolePartsFragment) => void;
  close: () => void;
}

/** Asks for the name of a copy. */
export function CopyDialog({ role, done, close }: CopyDialogProps) {
  const { t } = useRolesText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [name, setName] = useState(t('copy.suffix', { name: role.name }));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const copy = async () => {
    setBusy(true);
    const outcome = await run(
      RoleCopyDocument,
      { id: role.id, name: name.trim() },
      { pick: (data) => data.copyRole, refetch: ['RoleList', 'RoleChanges'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    void message.success(t('copy.done', { name: outcome.value.name }));
    done(outcome.value);
  };
  return (
    <Modal
      open
      title={t('copy.title', { name: role.name })}
      okText={t('copy.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, disabled: name.trim() === '' }}
      onOk={() => void copy()}
      onCancel={close}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('copy.name')} htmlFor="copy-name" required>
          <Input
            id="copy-name"
            autoFocus
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void copy()}
          />
        </Form.Item>
        {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      </Form>
    </Modal>
  );
}
