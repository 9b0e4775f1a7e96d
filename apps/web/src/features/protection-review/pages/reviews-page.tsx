import { useQuery } from '@apollo/client/react';
import { ToDoReviewInboxDocument, ToDoReviewTotalsDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar, type FilterField } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordDrawer } from '../../../shared/ui/record-drawer.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useReviewActions } from '../actions.js';
import { useReviewsText } from '../i18n.js';
import { CompletenessMarks } from '../parts/completeness.js';
import { useReviewColumns, type ReviewTab } from '../parts/review-columns.js';
import { ReviewDialog, type Reviewing } from '../parts/review-dialog.js';
import { ReviewRecord } from '../parts/review-record.js';
import './reviews-page.css';

const noFields: FilterField[] = [];
const tabs: readonly ReviewTab[] = ['waiting', 'decided'];

/** LC-9 保护审核: what waits for the customer-service centre. */
export function ReviewsPage() {
  const { t } = useReviewsText();
  const { t: shared } = useSharedText();
  const phone = useIsPhone();
  const { params, change } = useAddress();
  const [reviewing, setReviewing] = useState<Reviewing>();
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'waiting';
  const customer = params.get('q')?.trim() ?? '';
  const variables = useMemo(
    () => ({
      filter: {
        ...(customer === '' ? {} : { customer }),
        kind: 'PROTECTION_REVIEW' as const,
        ...(tab === 'waiting' ? { waitingForMe: true } : { decidedByMe: true }),
      },
      orderBy: [
        tab === 'waiting'
          ? { field: 'DUE' as const, direction: 'ASC' as const }
          : { field: 'DECIDED_AT' as const, direction: 'DESC' as const },
      ],
      first: 50,
    }),
    [tab, customer],
  );
  const pages = usePages(ToDoReviewInboxDocument, variables, (data) => data.approvals);
  const totals = useQuery(ToDoReviewTotalsDocument, { fetchPolicy: 'cache-and-network' });
  const counts = totals.data ?? totals.previousData;
  const actionsOf = useReviewActions(setReviewing);
  const open = params.get('approval');
  const close = () => change({ approval: undefined });
  return (
    <div className="page page-fill">
      <PageHeader title={t('title')} aside={<CountText total={pages.total} />} />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={tabs.map((one) => ({ key: one, label: t(`tab.${one}`), count: counts?.[one].totalCount }))}
        choose={(next) => change({ tab: next, approval: undefined })}
      />
      <FilterBar searchPlaceholder={t('search')} fields={noFields} />
      <RecordList
        name={`reviews.${tab}`}
        label={t('list')}
        pages={pages}
        columns={useReviewColumns(tab)}
        nameOf={(row) => row.customer?.name ?? t('noCustomer')}
        hrefOf={(row) => `/reviews?tab=${tab}&approval=${row.id}`}
        open={(row) => change({ approval: row.id }, { push: true })}
        rowActions={(row) =>
          actionsOf(row).map((action) => (
            <ActionButton
              key={action.key}
              action={action}
              size={phone ? 'large' : 'small'}
              block={phone}
              type={action.key === 'approve' ? 'primary' : 'default'}
            />
          ))
        }
        cardBadge={(row) => (row.customer ? <CompletenessMarks customer={row.customer} /> : null)}
        cardSkips={['complete']}
        empty={
          customer === '' ? (
            <EmptyState title={t(`empty.${tab}`)} help={t(`empty.${tab}Help`)} />
          ) : (
            <EmptyState
              title={shared('list.noMatch')}
              help={shared('list.noMatchHelp')}
              action={<Button onClick={() => change({ q: undefined })}>{shared('list.clearFilters')}</Button>}
            />
          )
        }
      />
      <RecordDrawer open={open !== null} close={close} label={t('record.label')}>
        {open === null ? null : <ReviewRecord id={open} close={close} />}
      </RecordDrawer>
      {reviewing ? <ReviewDialog reviewing={reviewing} close={() => setReviewing(undefined)} /> : null}
    </div>
  );
}
