import { TerritoryMovesDocument, type TerritoryMoveDirection } from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useTerritoryText } from '../i18n.js';

interface MoveListProps {
  redrawId: string;
  direction: TerritoryMoveDirection;
}

/** The customers behind a number of a redraw, as far as the viewer sees them. */
export function MoveList({ redrawId, direction }: MoveListProps) {
  const { t } = useTerritoryText();
  const variables = useMemo(() => ({ redrawId, direction, first: 20 }), [redrawId, direction]);
  const { rows, trouble, loading, hasMore, loadMore, refresh } = usePages(
    TerritoryMovesDocument,
    variables,
    (data) => data.territoryMoves,
  );
  if (trouble) return <ErrorState trouble={trouble} retry={refresh} />;
  if (loading && rows.length === 0) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (rows.length === 0) return <p className="quiet">{t('nobodyListed')}</p>;
  const isEntering = direction === 'ENTERING';
  const label = t(isEntering ? 'entering' : 'leaving', { count: rows.length });
  return (
    <>
      <div className="redraw-moves" role="region" aria-label={label} tabIndex={0}>
        <ul aria-label={label}>
          {rows.map(({ id, customer, from, to }) => (
            <li key={id}>
              <span>
                {customer.name} <StageChip stage={customer.stage} />
              </span>
              <span className="quiet">
                {t('move', {
                  from: isEntering ? (from ?? t('nowhere')) : t('here'),
                  to: isEntering ? t('here') : (to ?? t('nowhere')),
                })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <p className="quiet">
        {t('onlySeen')}{' '}
        {hasMore ? (
          <Button size="small" loading={loading} onClick={loadMore}>
            {t('more')}
          </Button>
        ) : null}
      </p>
    </>
  );
}
