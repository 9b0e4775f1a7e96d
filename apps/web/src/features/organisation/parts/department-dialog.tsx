import { OrganisationSaveDepartmentDocument } from '@tidewater/contract';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
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
  const deed = useDialogDeed(async () => {
    const outcome = await run(
      OrganisationSaveDepartmentDocument,
      { input: { ...draft, name } },
      {
        pick: (data) => data.saveDepartment,
        refetch: ['OrganisationTree', 'OrganisationMembers'],
        quiet: true,
      },
    );
    if (outcome.kind === 'done') void message.success(t('department.saved', { name: outcome.value.name }));
    return outcome;
  }, close);
  return (
    <DeedDialog
      deed={deed}
      title={t(draft.id ? 'department.rename' : draft.parentId ? 'department.add' : 'department.addTop')}
      okText={shared('verb.save')}
      disabled={name.trim() === ''}
      close={close}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('department.name')} htmlFor="department-name" required>
          <Input
            id="department-name"
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
