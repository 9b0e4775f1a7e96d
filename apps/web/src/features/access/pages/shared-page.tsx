import { RevokeSharedDocument, SharedCustomersDocument } from '@tidewater/contract';
import { App, Button, Popconfirm } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useExplainText } from '../i18n.js';
import { useSharedColumns, type SharedGrant } from '../parts/shared-columns.js';

/** AC-5: access that others have on customers the viewer may share, or has given. */
export function SharedPage() {
  const { t } = useExplainText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const open = useOpenCustomer();
  const { params, change } = useAddress();
  const mine = params.get('tab') === 'mine';
  const variables = useMemo(() => ({ givenByMe: mine, first: 50 }), [mine]);
  const pages = usePages(SharedCustomersDocument, variables, (data) => data.grants);
  const revoke = async (grant: SharedGrant) => {
    const outcome = await run(
      RevokeSharedDocument,
      { id: grant.id },
      { pick: (data) => data.revokeAccess, refetch: ['SharedCustomers', 'CustomerGrants'] },
    );
    if (outcome.kind === 'done') void message.success(t('shared.revoked'));
  };
  return (
    <div className="page page-fill">
      <PageHeader title={t('shared.title')} aside={<CountText total={pages.total} />} />
      <TabLine
        label={t('shared.title')}
        current={mine ? 'mine' : 'all'}
        tabs={[
          { key: 'all' as const, label: t('shared.all') },
          { key: 'mine' as const, label: t('shared.mine') },
        ]}
        choose={(next) => change({ tab: next === 'mine' ? 'mine' : undefined })}
      />
      <RecordList
        name="shared"
        label={t('shared.list')}
        pages={pages}
        columns={useSharedColumns()}
        nameOf={(row) => row.customer.name}
        hrefOf={(row) => `/customers/${row.customer.id}`}
        open={(row) => open(row.customer.id)}
        rowActions={(row) =>
          row.cause === 'RULE' ? null : (
            <Popconfirm
              title={t('shared.revokeTitle', { name: row.principal.name })}
              description={t('shared.revokeHelp')}
              okText={t('shared.revoke')}
              okButtonProps={{ danger: true }}
              cancelText={shared('verb.cancel')}
              onConfirm={() => revoke(row)}
            >
              <Button size="small">{t('shared.revoke')}</Button>
            </Popconfirm>
          )
        }
        empty={<EmptyState title={t('shared.none')} help={t('shared.noneHelp')} />}
      />
    </div>
  );
}
