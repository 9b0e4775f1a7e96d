import { useQuery } from '@apollo/client/react';
import { RoleRecordDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { describeError } from '../../../shared/graphql/describe-error.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useRolesText } from '../i18n.js';
import { RoleEditor } from '../parts/role-editor.js';
import { RoleHistory } from '../parts/role-history.js';
import { useCatalogue } from '../use-catalogue.js';
import './roles.css';

/** AC-2: one role, its rights and its history. */
export function RolePage() {
  const { t } = useRolesText();
  const { id = '' } = useParams();
  const { params, change } = useAddress();
  const catalogue = useCatalogue();
  const { data, error, refetch } = useQuery(RoleRecordDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch().catch(() => undefined);
  if (error && !data) return <ErrorState trouble={describeError(error)} retry={reload} />;
  if (!data || !catalogue) return <Skeleton active className="page" paragraph={{ rows: 10 }} />;
  const { role } = data;
  if (!role) {
    return (
      <div className="page">
        <EmptyState title={t('role.missing')} help={t('role.missingHelp')} />
      </div>
    );
  }
  const tab = params.get('tab') === 'history' ? 'history' : 'rights';
  return (
    <div className="page">
      <PageHeader
        title={role.name}
        aside={
          <span className="quiet numbers">
            {t('role.version', { version: role.version })}
            {role.members === null ? '' : ` · ${t('members', { count: role.members })}`}
          </span>
        }
      />
      <TabLine
        label={role.name}
        current={tab}
        tabs={[
          { key: 'rights', label: t('role.tabs.rights') },
          { key: 'history', label: t('role.tabs.history') },
        ]}
        choose={(next) => change({ tab: next === 'history' ? 'history' : undefined })}
      />
      {tab === 'history' ? (
        <RoleHistory role={role} />
      ) : (
        <RoleEditor
          key={`${role.id} ${role.version}`}
          edited={role}
          catalogue={catalogue}
          saved={() => undefined}
          reload={reload}
        />
      )}
    </div>
  );
}

/** AC-2: a role from nothing. */
export function NewRolePage() {
  const { t } = useRolesText();
  const navigate = useNavigate();
  const catalogue = useCatalogue();
  return (
    <div className="page">
      <PageHeader title={t('role.fresh')} />
      {catalogue ? (
        <RoleEditor
          edited={null}
          catalogue={catalogue}
          saved={({ id }) => void navigate(`/roles/${id}`, { replace: true })}
          reload={() => undefined}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </div>
  );
}
