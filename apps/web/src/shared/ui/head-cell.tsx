import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useSharedText } from '../i18n/shared-text.js';
import type { Column, Order } from './record-list-props.js';

interface HeadCellProps<T> {
  column: Column<T>;
  className: string;
  order: Order | undefined;
  changeOrder: ((order: Order | undefined) => void) | undefined;
}

/** The head of a column; where the list can be sorted by it, a button that says how it is sorted. */
export function HeadCell<T>({ column, className, order, changeOrder }: HeadCellProps<T>) {
  const { t } = useSharedText();
  const { sort } = column;
  if (!sort || !changeOrder) {
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  }
  const direction = order?.field === sort ? order.direction : undefined;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction === undefined ? 'none' : direction === 'ASC' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="sort"
        data-sorted={direction !== undefined}
        title={t('list.sortBy', { column: column.title })}
        onClick={() => changeOrder(nextOrder(sort, direction))}
      >
        {column.title}
        {direction === 'ASC' ? <ArrowUpOutlined aria-hidden="true" /> : null}
        {direction === 'DESC' ? <ArrowDownOutlined aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

// Up, down, as it was.
function nextOrder(field: string, direction: Order['direction'] | undefined): Order | undefined {
  if (direction === undefined) return { field, direction: 'ASC' };
  return direction === 'ASC' ? { field, direction: 'DESC' } : undefined;
}
