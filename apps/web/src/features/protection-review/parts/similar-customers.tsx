import { useQuery } from '@apollo/client/react';
import {
  ReviewCollisionsDocument,
  type CollisionHitPartsFragment,
  type ReviewPartsFragment,
} from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { describeError } from '../../../shared/graphql/describe-error.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useReviewsText } from '../i18n.js';

type Customer = NonNullable<ReviewPartsFragment['customer']>;

interface SimilarCustomersProps {
  customer: Customer;
  /** Offered while the review is open: it is this one. */
  choose: ((hit: CollisionHitPartsFragment & { customerId: string }) => void) | undefined;
}

/** LC-9: not already protected by another? What resembles it, found the way an entry is checked. */
export function SimilarCustomers({ customer, choose }: SimilarCustomersProps) {
  const { t } = useReviewsText();
  const { t: shared } = useSharedText();
  const { data, error, loading, refetch } = useQuery(ReviewCollisionsDocument, {
    // One look at one customer is one check of the budget, however often it is opened (edge 26).
    variables: {
      input: {
        name: customer.name,
        phone: customer.phone?.includes('*') ? null : customer.phone,
        creditCode: customer.creditCode,
        formId: customer.id,
      },
    },
  });
  if (error) {
    const tooOften = describeError(error).kind === 'too-often';
    return (
      <p className="quiet" role="alert">
        {t(tooOften ? 'record.tooOften' : 'record.checkFailed')}{' '}
        <Button size="small" type="link" onClick={() => void refetch().catch(() => undefined)}>
          {shared('verb.retry')}
        </Button>
      </p>
    );
  }
  if (!data) {
    return loading ? (
      <Skeleton active title={false} paragraph={{ rows: 2 }} aria-label={t('record.checking')} />
    ) : null;
  }
  // The customer resembles itself.
  const hits = data.collisionCheck.hits.filter((hit) => hit.customerId !== customer.id);
  if (hits.length === 0) return <p className="quiet">{t('record.noSimilar')}</p>;
  return (
    <ul className="review-hits">
      {hits.map((hit) => (
        <Hit key={`${hit.customerId ?? ''}${hit.name}`} hit={hit} choose={choose} />
      ))}
    </ul>
  );
}

function Hit({ hit, choose }: { hit: CollisionHitPartsFragment; choose: SimilarCustomersProps['choose'] }) {
  const { t } = useReviewsText();
  const sayTime = useSayTime();
  const open = useOpenCustomer();
  const { customerId } = hit;
  return (
    <li className="review-hit" data-exact={hit.exact}>
      <div>
        {customerId ? (
          <button type="button" className="link-button" onClick={() => open(customerId)}>
            {hit.name}
          </button>
        ) : (
          <strong>{hit.name}</strong>
        )}
        <p className="inbox-record-line">
          {hit.stage ? <StageChip stage={hit.stage} /> : null}
          <span>
            {hit.protectorName ? t('record.protector', { name: hit.protectorName }) : t('record.nobody')}
          </span>
          {hit.protectedSince ? (
            <span className="quiet">
              {t('record.since', { date: sayTime(hit.protectedSince, { dateOnly: true }) })}
            </span>
          ) : null}
          {hit.daysLeft === null ? null : <DaysLeft days={hit.daysLeft} />}
        </p>
        <p className="quiet">{hit.reason}</p>
      </div>
      {choose && customerId ? (
        <Button size="small" onClick={() => choose({ ...hit, customerId })}>
          {t('record.itIsThis')}
        </Button>
      ) : null}
    </li>
  );
}
