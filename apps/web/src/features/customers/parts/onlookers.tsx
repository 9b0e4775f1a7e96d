import { useQuery } from '@apollo/client/react';
import { CustomerOnlookersDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useAccessText } from '../access-words.js';

/** AC-10: everybody who can see the customer, each with how. */
export function Onlookers({ customerId }: { customerId: string }) {
  const { t, locale } = useAccessText();
  const { data, previousData, error, refetch, fetchMore } = useQuery(CustomerOnlookersDocument, {
    variables: { id: customerId, locale },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.customerOnlookers;
  return (
    <section aria-labelledby="access-onlookers">
      <header className="access-head">
        <h3 id="access-onlookers">{t('onlookers')}</h3>
      </header>
      {shown ? (
        <ul className="onlooker-list">
          {shown.edges.map(({ node: { user, ways } }) => (
            <li key={user.id} className="onlooker">
              <PersonName person={user} withDepartment />
              <ul>
                {ways.map(({ sentence }) => (
                  <li key={sentence} className="quiet">
                    {sentence}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      )}
      <LoadMore page={shown?.pageInfo} fetchMore={fetchMore} />
    </section>
  );
}
