import { useRef, type ReactNode } from 'react';
import type { Pages } from '../graphql/use-pages.js';
import { useIsPhone } from '../hooks/use-is-phone.js';
import { useScrollPlace } from '../hooks/use-scroll-place.js';
import { useSharedText } from '../i18n/shared-text.js';
import { ErrorState } from './error-state.js';
import { ListTools, useListLook } from './record-list-tools.js';
import { RecordCards } from './record-cards.js';
import { RecordTable } from './record-table.js';
import './record-list.css';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** The order field of the API, when the list can be sorted by it. */
  sort?: string;
  /** Right-aligned. */
  number?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
}

export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
}

export interface Selection {
  ids: ReadonlySet<string>;
  change: (ids: Set<string>) => void;
}

export interface RecordListProps<T extends { id: string }> {
  /** Names the list among the viewer's preferences. */
  name: string;
  label: string;
  pages: Pages<T>;
  /** The first one is the record's name: it stays in sight and opens the record. */
  columns: Column<T>[];
  nameOf: (row: T) => string;
  /** The full page of a record, for a new tab. */
  hrefOf: (row: T) => string;
  open: (row: T) => void;
  order?: Order | undefined;
  changeOrder?: (order: Order | undefined) => void;
  selection?: Selection | undefined;
  /** Shown instead of the tools while rows are ticked. */
  batchBar?: ReactNode;
  rowActions?: (row: T) => ReactNode;
  /** Stands at the head of a card on a phone. */
  cardBadge?: (row: T) => ReactNode;
  /** Columns that the badges of a card say already. */
  cardSkips?: string[];
  /** Somebody else took it meanwhile: greyed until the list is read anew. */
  isGone?: (row: T) => boolean;
  /** What stands there when there is nothing. */
  empty: ReactNode;
  /** At the start of the tool line. */
  tools?: ReactNode;
}

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
