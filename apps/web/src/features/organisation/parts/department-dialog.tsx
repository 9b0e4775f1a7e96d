import { OrganisationSaveDepartmentDocument } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { NameDialog } from '../../../shared/ui/name-dialog.js';
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
  const { message } = App.useApp();
  const run = useRun();
  const save = async (name: string) => {
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
  };
  return (
    <NameDialog
      title={t(draft.id ? 'department.rename' : draft.parentId ? 'department.add' : 'department.addTop')}
      label={t('department.name')}
      initial={draft.name}
      submit={save}
      close={close}
    />
  );
}
