import { CustomerFollowUpsDocument, type FollowUpPartsFragment } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { DateTimeText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { useCustomersText } from '../i18n.js';
import { FollowUpForm } from './follow-up-form.js';
import type { RecordCustomer } from '../record-customer.js';

const none = {
  totalCount: { value: 0, capped: false },
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: [],
};

/** The dealings with a customer, the latest first, and the form for the next one. */
export function FollowUpsTab({ customer }: { customer: RecordCustomer }) {
  const { t } = useCustomersText();
  const pages = usePages(
    CustomerFollowUpsDocument,
    { id: customer.id },
    (data) => data.customer?.followUps ?? none,
  );
  const mayWrite = customer.allowed.find((one) => one.action === 'addFollowUp');
  return (
    <div className="follow-ups">
      {mayWrite && !mayWrite.refusal ? <FollowUpForm customer={customer} /> : null}
      {pages.trouble ? <ErrorState trouble={pages.trouble} retry={pages.refresh} /> : null}
      {pages.loading && pages.rows.length === 0 ? <Skeleton active title={false} /> : null}
      {!pages.loading && !pages.trouble && pages.rows.length === 0 ? (
        <EmptyState title={t('followUp.none')} help={t('followUp.noneHelp')} />
      ) : (
        <ol className="timeline">
          {pages.rows.map((followUp) => (
            <Entry key={followUp.id} followUp={followUp} />
          ))}
        </ol>
      )}
      {pages.hasMore ? <MoreSentinel pages={pages} /> : null}
    </div>
  );
}

function Entry({ followUp }: { followUp: FollowUpPartsFragment }) {
  const { t } = useCustomersText();
  const sayTime = useSayTime();
  return (
    <li className="timeline-entry">
      <div className="timeline-head">
        <strong>{t(`followUp.ways.${followUp.way}`)}</strong>
        {followUp.contact?.name ? <span>{t('followUp.with', { name: followUp.contact.name })}</span> : null}
        <span className="quiet">
          <DateTimeText value={followUp.at} /> · {followUp.author.name}
        </span>
      </div>
      <p className="timeline-note">
        <FieldValue field="note" withheld={followUp.withheld} value={followUp.note} />
      </p>
      {followUp.nextContactAt ? (
        <p className="quiet">{t('followUp.nextAt', { time: sayTime(followUp.nextContactAt) })}</p>
      ) : null}
    </li>
  );
}
