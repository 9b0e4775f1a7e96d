import { useRef } from 'react';
import { useIsPhone } from '../hooks/use-is-phone.js';
import { useScrollPlace } from '../hooks/use-scroll-place.js';
import { useSharedText } from '../i18n/shared-text.js';
import { ErrorState } from './error-state.js';
import type { RecordListProps } from './record-list-props.js';
import { ListTools, useListLook } from './record-list-tools.js';
import { RecordCards } from './record-cards.js';
import { RecordTable } from './record-table.js';
import './record-list.css';

/**
 * A list of records: sticky head and first column, columns and row height to choose, rows to tick, and more
 * rows as one scrolls. On a phone the rows are cards.
 */
export function RecordList<T extends { id: string }>(props: RecordListProps<T>) {
  const { pages, selection, batchBar } = props;
  const { t } = useSharedText();
  const phone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const look = useListLook(props.name, props.columns);
  useScrollPlace(phone ? undefined : scroller, pages.rows.length > 0);
  if (pages.trouble) return <ErrorState trouble={pages.trouble} retry={pages.refresh} />;
  const ticked = (selection?.ids.size ?? 0) > 0;
  const nothing = !pages.loading && pages.rows.length === 0;
  return (
    <section
      className={phone ? undefined : 'record-list'}
      data-density={look.density}
      aria-label={props.label}
      aria-busy={pages.loading}
    >
      {pages.loading ? <div className="loading-bar" role="status" aria-label={t('list.loading')} /> : null}
      {ticked ? (
        <div
          className="batch-bar"
          role="toolbar"
          aria-label={t('list.selected', { count: selection?.ids.size ?? 0 })}
        >
          {batchBar}
        </div>
      ) : phone ? null : (
        <ListTools look={look} columns={props.columns}>
          {props.tools}
        </ListTools>
      )}
      {nothing ? (
        props.empty
      ) : phone ? (
        <RecordCards {...props} columns={look.columns} />
      ) : (
        <RecordTable {...props} columns={look.columns} rowHeight={look.rowHeight} scroller={scroller} />
      )}
    </section>
  );
}
