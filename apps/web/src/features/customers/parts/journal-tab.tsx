import { useQuery } from '@apollo/client/react';
import { CustomerJournalDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useCustomersText } from '../i18n.js';

/** LC-18: why it is where it is, in words, and everything that has happened to it. */
export function JournalTab({ id }: { id: string }) {
  const { t, locale } = useCustomersText();
  const { data, previousData, error, refetch, fetchMore } = useQuery(CustomerJournalDocument, {
    variables: { id, locale },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const shown = data ?? previousData;
  if (!shown) {
    return error ? <QueryTrouble error={error} refetch={refetch} /> : <Skeleton active title={false} />;
  }
  const events = shown.customer?.events;
  return (
    <div className="journal">
      <section className="why" aria-labelledby="why-title">
        <h3 id="why-title">{t('record.whyTitle')}</h3>
        <ul>
          {shown.explainStage.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <ol className="timeline">
        {events?.edges.map(({ node }) => (
          <li key={node.id} className="timeline-entry">
            <p>{node.sentence}</p>
            <span className="quiet">
              <DateTimeText value={node.at} />
            </span>
          </li>
        ))}
      </ol>
      <LoadMore page={events?.pageInfo} fetchMore={fetchMore} />
    </div>
  );
}
