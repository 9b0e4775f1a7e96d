import type { ReactNode } from 'react';
import type { Pages } from '../graphql/use-pages.js';

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
