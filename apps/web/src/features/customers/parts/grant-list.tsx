import { useQuery } from '@apollo/client/react';
import { CustomerGrantsDocument, type GrantPartsFragment } from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { RevokeDialog } from '../../../shared/ui/revoke-dialog.js';
import { useAccessText } from '../access-words.js';

/** Grants in force, and on request those that are over. */
export function GrantList({ customerId }: { customerId: string }) {
  const { t } = useAccessText();
  const [withEnded, setWithEnded] = useState(false);
  return (
    <>
      <Grants customerId={customerId} live />
      {withEnded ? (
        <>
          <h4>{t('ended')}</h4>
          <Grants customerId={customerId} live={false} />
        </>
      ) : (
        <button type="button" className="link-button quiet" onClick={() => setWithEnded(true)}>
          {t('ended')}
        </button>
      )}
    </>
  );
}

function Grants({ customerId, live }: { customerId: string; live: boolean }) {
  const { t } = useAccessText();
  const { data, previousData, error, refetch, fetchMore } = useQuery(CustomerGrantsDocument, {
    variables: { id: customerId, live },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.grants;
  if (!shown) {
    return error ? (
      <QueryTrouble error={error} refetch={refetch} />
    ) : (
      <Skeleton active title={false} paragraph={{ rows: 2 }} />
    );
  }
  if (shown.edges.length === 0) {
    return <p className="quiet access-none">{t(live ? 'none' : 'endedNone')}</p>;
  }
  return (
    <>
      <ul className="grant-list">
        {shown.edges.map(({ node }) => (
          <GrantLine key={node.id} grant={node} />
        ))}
      </ul>
      <LoadMore page={shown.pageInfo} fetchMore={fetchMore} />
    </>
  );
}

function GrantLine({ grant }: { grant: GrantPartsFragment }) {
  const { t } = useAccessText();
  const sayTime = useSayTime();
  const [asking, setAsking] = useState(false);
  const { principal, level, cause, state, until, by, from, reason } = grant;
  const canEnd = (state === 'LIVE' || state === 'PLANNED') && cause !== 'RULE';
  return (
    <li className="grant" data-state={state}>
      <div className="grant-who">
        <strong>{principal.name}</strong>
        {principal.kind === 'USER' ? null : (
          <span className="customer-flag">{t(`kind.${principal.kind}`)}</span>
        )}
        <span className="customer-flag">
          {cause === 'MANUAL' ? t(`level.${level}`) : t(`cause.${cause}`)}
        </span>
        <span className="grant-until numbers">{endOf()}</span>
      </div>
      {reason ? <p>{reason}</p> : null}
      <span className="quiet">{t('givenBy', { name: by?.name ?? '', time: sayTime(from) })}</span>
      {canEnd ? (
        <Button
          size="small"
          className="grant-revoke"
          aria-label={`${t('revoke')} ${principal.name}`}
          onClick={() => setAsking(true)}
        >
          {t('revoke')}
        </Button>
      ) : null}
      {asking ? <RevokeDialog grant={grant} close={() => setAsking(false)} /> : null}
    </li>
  );

  function endOf(): string {
    if (state === 'ENDED' && grant.endedBecause && grant.endedAt) {
      return `${t(`end.${grant.endedBecause}`)} · ${sayTime(grant.endedAt)}`;
    }
    const time = until === null ? t('forever') : t('until', { time: sayTime(until) });
    if (state === 'EXPIRED') return `${t('expired')} · ${until === null ? '' : sayTime(until)}`;
    return state === 'PLANNED' ? `${t('planned')} · ${time}` : time;
  }
}
