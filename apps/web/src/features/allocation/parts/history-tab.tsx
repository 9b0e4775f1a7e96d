import {
  CloudUploadOutlined,
  HistoryOutlined,
  RollbackOutlined,
  SwapOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { BulkHistoryDocument, type BulkHistoryQuery, type BulkKind } from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { inCompanyZone } from '../../../shared/hooks/business-clock.js';
import { DateTimeText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { useAskUndo } from '../../../shared/ui/use-ask-undo.js';
import { useAllocationText } from '../i18n.js';

type Operation = BulkHistoryQuery['bulkOperations']['edges'][number]['node'];

const icons: Record<BulkKind, ReactNode> = {
  ASSIGN: <UserSwitchOutlined aria-hidden="true" />,
  RECYCLE: <RollbackOutlined aria-hidden="true" />,
  ALLOCATE: <HistoryOutlined aria-hidden="true" />,
  HAND_OVER: <SwapOutlined aria-hidden="true" />,
  IMPORT: <CloudUploadOutlined aria-hidden="true" />,
};

/** What the viewer did in bulk, newest first, each with its undo while there is one. */
export function HistoryTab() {
  const { t } = useAllocationText();
  const variables = useMemo(() => ({ first: 50 }), []);
  const pages = usePages(BulkHistoryDocument, variables, (data) => data.bulkOperations);
  if (pages.trouble) return <ErrorState trouble={pages.trouble} retry={pages.refresh} />;
  if (pages.rows.length === 0) {
    return pages.loading ? (
      <Skeleton active title={false} paragraph={{ rows: 5 }} />
    ) : (
      <EmptyState title={t('history.empty')} help={t('history.emptyHelp')} />
    );
  }
  return (
    <section className="panel" aria-label={t('history.label')}>
      <ul>
        {pages.rows.map((operation) => (
          <OperationLine key={operation.id} operation={operation} />
        ))}
      </ul>
      <MoreSentinel pages={pages} />
    </section>
  );
}

function OperationLine({ operation }: { operation: Operation }) {
  const { t } = useAllocationText();
  const now = useNow();
  const sayTime = useSayTime();
  const askUndo = useAskUndo();
  const { id, kind, count, reason, undoUntil, undoneAt } = operation;
  const words = t(`history.${kind}`, { count });
  const inTime = inCompanyZone(undoUntil).isAfter(now);
  return (
    <li className="allocation-operation" data-undone={undoneAt !== null}>
      <span className="allocation-operation-icon">{icons[kind]}</span>
      <div>
        <strong>{words}</strong>
        <p className="quiet">{reason ?? t('history.noReason')}</p>
      </div>
      <span className="quiet">
        <DateTimeText value={operation.at} />
      </span>
      <span className="allocation-operation-state quiet">
        {undoneAt
          ? t('history.undone', { date: sayTime(undoneAt) })
          : inTime
            ? t('history.until', { date: sayTime(undoUntil, { dateOnly: true }) })
            : t('history.tooLate')}
      </span>
      {undoneAt === null && inTime ? (
        <Button
          size="small"
          aria-label={`${t('history.undo')}: ${words}`}
          onClick={() => askUndo({ undoId: id, title: `${t('history.undo')}: ${words}`, kind })}
        >
          {t('history.undo')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
