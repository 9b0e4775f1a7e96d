import { useQuery } from '@apollo/client/react';
import { ToDoApprovalsDocument, type ApprovalLineFragment } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DateTimeText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { Link } from 'react-router';
import { useWorkbenchText } from '../i18n.js';
import { Nothing, Panel } from './panel.js';

/** Applications and reviews: what waits for me, and how mine stand. */
export function ApprovalsPanels() {
  const { t } = useWorkbenchText();
  const { counts } = useViewer();
  const may = useMay();
  const { data, previousData, error, refetch } = useQuery(ToDoApprovalsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const decides = may('approval.decide', 'protection.review');
  const fallback = error ? (
    <QueryTrouble error={error} refetch={refetch} />
  ) : (
    <Skeleton active title={false} />
  );
  const waiting = shown?.waiting.edges.map((edge) => edge.node) ?? [];
  const mine = shown?.mine.edges.map((edge) => edge.node) ?? [];
  const lines = [
    ...(counts.approvalsWaiting > 0
      ? [{ to: '/approvals', label: t('waiting.approvals'), count: counts.approvalsWaiting }]
      : []),
    ...(counts.reviewsWaiting > 0
      ? [{ to: '/reviews', label: t('waiting.reviews'), count: counts.reviewsWaiting }]
      : []),
  ];
  return (
    <>
      {decides ? (
        <Panel
          id="waiting"
          title={t('waiting.title')}
          count={counts.approvalsWaiting + counts.reviewsWaiting}
        >
          {lines.length > 0 ? (
            <ul className="workbench-numbers">
              {lines.map((line) => (
                <li key={line.to}>
                  <Link to={line.to}>
                    <strong className="numbers">{line.count}</strong> {line.label}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
          {shown ? (
            waiting.length === 0 && lines.length === 0 ? (
              <Nothing title={t('waiting.none')} />
            ) : (
              <ul>
                {waiting.map((approval) => (
                  <ApprovalItem key={approval.id} approval={approval} whose />
                ))}
              </ul>
            )
          ) : (
            fallback
          )}
        </Panel>
      ) : null}
      {may('customer.create', 'customer.claim') ? (
        <Panel
          id="mine"
          title={t('mine.title')}
          count={shown?.mine.totalCount.value}
          more={mine.length > 0 ? { to: '/approvals?tab=mine', label: t('all') } : undefined}
        >
          {shown ? (
            mine.length === 0 ? (
              <Nothing title={t('mine.none')} help={t('mine.noneHelp')} />
            ) : (
              <ul>
                {mine.map((approval) => (
                  <ApprovalItem key={approval.id} approval={approval} />
                ))}
              </ul>
            )
          ) : (
            fallback
          )}
        </Panel>
      ) : null}
    </>
  );
}

function ApprovalItem({ approval, whose = false }: { approval: ApprovalLineFragment; whose?: boolean }) {
  const { t } = useWorkbenchText();
  const open = useOpenCustomer();
  const sayTime = useSayTime();
  const { customer } = approval;
  const kind = t(`kind.${approval.kind}`, { days: approval.days ?? 0 });
  return (
    <li className="workbench-line">
      <span className="line-kind">{kind}</span>
      {customer ? (
        <button type="button" className="link-button line-text" onClick={() => open(customer.id)}>
          {customer.name}
        </button>
      ) : (
        <span className="line-text">–</span>
      )}
      <span className="quiet line-end">
        {whose ? (
          <>
            {t('by', { name: approval.applicant.name })}
            {approval.due ? ` · ${t('due', { date: sayTime(approval.due, { dateOnly: true }) })}` : ''}
          </>
        ) : (
          <>
            <span className="approval-status" data-status={approval.status}>
              {t(`status.${approval.status}`)}
            </span>{' '}
            <DateTimeText value={approval.decidedAt ?? approval.createdAt} dateOnly />
          </>
        )}
      </span>
    </li>
  );
}
