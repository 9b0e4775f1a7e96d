import { OrganisationSaveDepartmentDocument } from '@tidewater/contract';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useOrganisationText } from '../i18n.js';

export interface DepartmentDraft {
  /** Absent: a new department under `parentId`. */
  id?: string;
  parentId: string | null;
  name: string;
}

/** Founds a department or gives one another name. */
export function DepartmentDialog({ draft, close }: { draft: DepartmentDraft; close: () => void }) {
  const { t } = useOrganisationText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [name, setName] = useState(draft.name);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const save = async () => {
    setBusy(true);
    const outcome = await run(
      OrganisationSaveDepartmentDocument,
      { input: { ...draft, name } },
      {
        pick: (data) => data.saveDepartment,
        refetch: ['OrganisationTree', 'OrganisationMembers'],
        quiet: true,
      },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    void message.success(t('department.saved', { name: outcome.value.name }));
    close();
  };
  return (
    <Modal
      open
      title={t(draft.id ? 'department.rename' : draft.parentId ? 'department.add' : 'department.addTop')}
      okText={shared('verb.save')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, disabled: name.trim() === '' }}
      onOk={() => void save()}
      onCancel={close}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('department.name')} htmlFor="department-name" required>
          <Input
            id="department-name"
            autoFocus
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void save()}
          />
        </Form.Item>
        {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      </Form>
    </Modal>
  );
}
