import { useQuery } from '@apollo/client/react';
import { DeputiesDocument, EndDeputyDocument, type DeputyPartsFragment } from '@tidewater/contract';
import { App, Button, Skeleton, Tag } from 'antd';
import { useRun } from '../graphql/use-run.js';
import { useSayTime } from './date-time-text.js';
import { DeputyForm } from './deputy-form.js';
import { useDeputyText } from './deputy-words.js';
import { QueryTrouble } from './query-trouble.js';
import './deputy-panel.css';

/** Who stands in for a person and for whom they do, and a way to name or end one. */
export function DeputyPanel({ personId }: { personId: string }) {
  const { t } = useDeputyText();
  const { data, error, refetch } = useQuery(DeputiesDocument, {
    variables: { personId },
    fetchPolicy: 'cache-and-network',
  });
  const deputies = data?.deputies.edges.map(({ node }) => node);
  return (
    <div className="deputies">
      <p className="quiet">{t('help')}</p>
      {deputies ? (
        deputies.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul aria-label={t('list')}>
            {deputies.map((one) => (
              <DeputyLine key={one.id} deputy={one} />
            ))}
          </ul>
        )
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 2 }} title={false} />
      )}
      <DeputyForm personId={personId} />
    </div>
  );
}

function DeputyLine({ deputy: one }: { deputy: DeputyPartsFragment }) {
  const { t } = useDeputyText();
  const { message } = App.useApp();
  const sayTime = useSayTime();
  const run = useRun();
  const names = { person: one.person.name, deputy: one.deputy.name };
  const end = async () => {
    const outcome = await run(
      EndDeputyDocument,
      { id: one.id },
      { pick: (data) => data.endDeputy, refetch: ['Deputies'] },
    );
    if (outcome.kind === 'done') void message.success(t('ended'));
  };
  return (
    <li>
      <span className="deputy-line">
        <strong>
          {t('standsIn', names)} <Tag>{t(one.state === 'PLANNED' ? 'planned' : 'live')}</Tag>
        </strong>
        <span className="quiet">
          {t('time', { from: sayTime(one.from), until: sayTime(one.until) })}
          {one.reason ? ` · ${one.reason}` : ''}
        </span>
      </span>
      <Button size="small" aria-label={t('endNamed', names)} onClick={() => void end()}>
        {t('end')}
      </Button>
    </li>
  );
}
