import { Checkbox } from 'antd';
import type { MouseEvent, RefObject } from 'react';
import { useSharedText } from '../i18n/shared-text.js';
import { MoreSentinel } from './more-sentinel.js';
import type { Column, RecordListProps } from './record-list-props.js';
import { HeadCell } from './head-cell.js';
import { useVisibleRows } from '../hooks/use-visible-rows.js';

interface RecordTableProps<T extends { id: string }> extends RecordListProps<T> {
  rowHeight: number;
  scroller: RefObject<HTMLDivElement | null>;
}

/** A real table; of many thousand rows only those in sight are in the document. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { pages, columns, selection, rowActions, rowHeight, scroller, nameOf, hrefOf, open, isGone } = props;
  const { t } = useSharedText();
  const { rows } = pages;
  const { first, last } = useVisibleRows(scroller, rows.length, rowHeight);
  const width = columns.length + (selection ? 1 : 0) + (rowActions ? 1 : 0);
  const openRow = (event: MouseEvent, row: T) => {
    if (
      event.defaultPrevented ||
      (event.target instanceof Element && event.target.closest('a,button,input,label,.ant-dropdown'))
    )
      return;
    if (globalThis.getSelection()?.toString()) return;
    open(row);
  };
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      className="record-list-scroll"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('list.scrollRegion')}
    >
      <table aria-rowcount={pages.total && !pages.total.capped ? pages.total.value + 1 : -1}>
        <thead>
          <tr>
            {selection ? (
              <th className="tick sticky-first" scope="col">
                <TickAll {...props} />
              </th>
            ) : null}
            {columns.map((column, index) => (
              <HeadCell
                key={column.key}
                column={column}
                className={cellClass(column, index === 0, Boolean(selection))}
                order={props.order}
                changeOrder={props.changeOrder}
              />
            ))}
            {rowActions ? (
              <th scope="col" className="row-actions">
                <span className="only-for-screen-readers">{t('list.actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {first > 0 ? <Spacer height={first * rowHeight} span={width} /> : null}
          {rows.slice(first, last).map((row, offset) => (
            <tr
              key={row.id}
              aria-rowindex={first + offset + 2}
              aria-selected={selection ? selection.ids.has(row.id) : undefined}
              data-gone={isGone?.(row) ?? false}
              onClick={(event) => openRow(event, row)}
            >
              {selection ? (
                <td className="tick sticky-first">
                  <Checkbox
                    checked={selection.ids.has(row.id)}
                    aria-label={t('list.selectRow', { name: nameOf(row) })}
                    onChange={() => selection.change(toggled(selection.ids, row.id))}
                  />
                </td>
              ) : null}
              {columns.map((column, index) => (
                <td key={column.key} className={cellClass(column, index === 0, Boolean(selection))}>
                  {index === 0 ? (
                    <a
                      href={hrefOf(row)}
                      onClick={(event) => {
                        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                        event.preventDefault();
                        open(row);
                      }}
                    >
                      {column.render(row)}
                    </a>
                  ) : (
                    column.render(row)
                  )}
                </td>
              ))}
              {rowActions ? <td className="row-actions">{rowActions(row)}</td> : null}
            </tr>
          ))}
          {last < rows.length ? <Spacer height={(rows.length - last) * rowHeight} span={width} /> : null}
          {rows.length === 0 ? <Skeleton columns={columns.length} span={width} /> : null}
        </tbody>
      </table>
      {rows.length > 0 ? <MoreSentinel pages={pages} root={scroller} /> : null}
    </div>
  );
}

function TickAll<T extends { id: string }>({ pages, selection }: RecordListProps<T>) {
  const { t } = useSharedText();
  if (!selection) return null;
  const all = pages.rows.length > 0 && pages.rows.every((row) => selection.ids.has(row.id));
  return (
    <Checkbox
      checked={all}
      indeterminate={!all && selection.ids.size > 0}
      aria-label={t('list.selectAll')}
      onChange={() =>
        selection.change(all ? new Set() : new Set(pages.rows.slice(0, 200).map((row) => row.id)))
      }
    />
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Skeleton({ columns, span }: { columns: number; span: number }) {
  return Array.from({ length: 8 }, (_, line) => (
    <tr key={line} aria-hidden="true">
      {Array.from({ length: span }, (__, cell) => (
        <td key={cell}>{cell < columns ? <span className="skeleton-line" /> : null}</td>
      ))}
    </tr>
  ));
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function cellClass<T>(column: Column<T>, isFirst: boolean, afterTick: boolean): string {
  return [
    isFirst ? 'sticky-first name-column' : '',
    isFirst && afterTick ? 'after-tick' : '',
    column.number ? 'number numbers' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
