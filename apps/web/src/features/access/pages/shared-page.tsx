import { SharedCustomersDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { RevokeDialog } from '../../../shared/ui/revoke-dialog.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useExplainText } from '../i18n.js';
import { useSharedColumns, type SharedGrant } from '../parts/shared-columns.js';

/** AC-5: access that others have on customers the viewer may share, or has given. */
export function SharedPage() {
  const { t } = useExplainText();
  const open = useOpenCustomer();
  const [revoking, setRevoking] = useState<SharedGrant>();
  const { params, change } = useAddress();
  const mine = params.get('tab') === 'mine';
  const variables = useMemo(() => ({ givenByMe: mine, first: 50 }), [mine]);
  const pages = usePages(SharedCustomersDocument, variables, (data) => data.grants);
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
            <Button size="small" onClick={() => setRevoking(row)}>
              {t('shared.revoke')}
            </Button>
          )
        }
        empty={<EmptyState title={t('shared.none')} help={t('shared.noneHelp')} />}
      />
      {revoking ? <RevokeDialog grant={revoking} close={() => setRevoking(undefined)} /> : null}
    </div>
  );
}
