import { useQuery } from '@apollo/client/react';
import { ReviewRecordDocument, type ReviewPartsFragment } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { Phone } from '../../../shared/ui/phone.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { VerdictBar } from '../../../shared/ui/verdict-bar.js';
import { useReviewActions } from '../actions.js';
import { useReviewsText } from '../i18n.js';
import { CompletenessList } from './completeness.js';
import { ReviewDialog, type Reviewing } from './review-dialog.js';
import { ReviewContacts } from './review-contacts.js';
import { ReviewStatus } from './review-status.js';
import { SimilarCustomers } from './similar-customers.js';

/** One review: is it complete, is it somebody else's, and the word on it. */
export function ReviewRecord({ id, close }: { id: string; close: () => void }) {
  const { t } = useReviewsText();
  const { data, error, refetch } = useQuery(ReviewRecordDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.approval?.customer) {
    return <Loaded review={data.approval} customer={data.approval.customer} close={close} />;
  }
  if (data) return <EmptyState title={t('record.missing')} help={t('record.missingHelp')} />;
  if (error) return <QueryTrouble error={error} refetch={refetch} />;
  return (
    <div className="inbox-record">
      <Skeleton active />
    </div>
  );
}

interface LoadedProps {
  review: ReviewPartsFragment;
  customer: NonNullable<ReviewPartsFragment['customer']>;
  close: () => void;
}

function Loaded({ review, customer, close }: LoadedProps) {
  const { t } = useReviewsText();
  const sayTime = useSayTime();
  const openCustomer = useOpenCustomer();
  const [reviewing, setReviewing] = useState<Reviewing>();
  const verdict = useReviewActions(setReviewing)(review);
  const step = review.steps.find((one) => one.decision !== null);
  const decidable = verdict.length > 0 && verdict.every((action) => action.whyNot === undefined);
  return (
    <article className="inbox-record">
      <header>
        <h2>{customer.name}</h2>
        <p className="inbox-record-line">
          <ReviewStatus status={review.status} />
          <StageChip stage={customer.stage} />
          <button type="button" className="link-button" onClick={() => openCustomer(customer.id)}>
            {t('record.open')}
          </button>
        </p>
        <p className="quiet">
          {t('record.by', { name: review.applicant.name, time: sayTime(review.createdAt) })}
          {review.due && review.status === 'PENDING'
            ? ` · ${t('record.due', { date: sayTime(review.due, { dateOnly: true }) })}`
            : ''}
        </p>
      </header>
      {step ? (
        <section>
          <h3>{t('record.result')}</h3>
          <p>
            {t('record.resultBy', {
              name: step.decidedBy?.name ?? '–',
              time: step.at ? sayTime(step.at) : '–',
            })}
          </p>
          {step.comment ? <p className="review-comment">{step.comment}</p> : null}
        </section>
      ) : null}
      <section>
        <h3>{t('record.completeness')}</h3>
        <CompletenessList customer={customer} />
      </section>
      <section>
        <h3>{t('record.similar')}</h3>
        <SimilarCustomers
          customer={customer}
          choose={
            decidable
              ? (hit) =>
                  setReviewing({
                    review,
                    verdict: {
                      kind: 'duplicate',
                      of: { id: hit.customerId, name: hit.name, protector: hit.protectorName },
                    },
                  })
              : undefined
          }
        />
      </section>
      <section>
        <h3>{t('record.facts')}</h3>
        <dl className="review-facts">
          {(['address', 'phone', 'industry', 'creditCode', 'introduction'] as const).map((field) => (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>
                <FieldValue
                  field={field}
                  withheld={customer.withheld}
                  value={
                    field === 'phone' && customer.phone ? <Phone number={customer.phone} /> : customer[field]
                  }
                />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('record.contacts')}</h3>
        <ReviewContacts customer={customer} />
      </section>
      <VerdictBar verdict={verdict} />
      {reviewing ? (
        <ReviewDialog reviewing={reviewing} close={() => setReviewing(undefined)} decided={close} />
      ) : null}
    </article>
  );
}
