import { Skeleton } from 'antd';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useOrganisationText } from '../i18n.js';
import { DepartmentTree } from '../parts/department-tree.js';
import { MemberList } from '../parts/member-list.js';
import { TeamList } from '../parts/team-list.js';
import { useDepartments } from '../use-departments.js';
import './organisation-page.css';

/** AC-1: who works where, under whom, with which roles; and the teams across departments. */
export function OrganisationPage() {
  const { t } = useOrganisationText();
  const { params, change } = useAddress();
  const tab = params.get('tab') === 'teams' ? 'teams' : 'people';
  return (
    <div className="page page-fill">
      <PageHeader title={t('title')} />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          { key: 'people', label: t('tab.people') },
          { key: 'teams', label: t('tab.teams') },
        ]}
        choose={(next) => change({ tab: next === 'teams' ? 'teams' : undefined, q: undefined })}
      />
      {tab === 'teams' ? <TeamList /> : <People />}
    </div>
  );
}

function People() {
  const { params, change } = useAddress();
  const { tree, list, error, refetch } = useDepartments();
  const chosen = params.get('department') ?? undefined;
  if (!list) {
    return error ? (
      <QueryTrouble error={error} refetch={refetch} />
    ) : (
      <Skeleton active paragraph={{ rows: 10 }} />
    );
  }
  return (
    <div className="organisation-columns">
      <DepartmentTree tree={tree} chosen={chosen} choose={(id) => change({ department: id })} />
      <MemberList departmentId={chosen} tree={tree} />
    </div>
  );
}
