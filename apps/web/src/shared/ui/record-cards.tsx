import { Checkbox } from 'antd';
import { useSharedText } from '../i18n/shared-text.js';
import { MoreSentinel } from './more-sentinel.js';
import type { RecordListProps } from './record-list-props.js';

const factsOnACard = 4;

/** The rows of a list on a phone. */
export function RecordCards<T extends { id: string }>(props: RecordListProps<T>) {
  const { pages, columns, nameOf, open, cardBadge, cardSkips = [], rowActions, selection, isGone } = props;
  const { t } = useSharedText();
  const facts = columns
    .filter((column, index) => index > 0 && !cardSkips.includes(column.key))
    .slice(0, factsOnACard);
  return (
    <>
      <ul className="record-cards">
        {pages.rows.map((row) => (
          <li key={row.id} className="record-card" data-gone={isGone?.(row) ?? false}>
            <div className="record-card-head">
              <button type="button" className="record-card-title" onClick={() => open(row)}>
                {nameOf(row)}
              </button>
              {selection ? (
                <Checkbox
                  checked={selection.ids.has(row.id)}
                  aria-label={t('list.selectRow', { name: nameOf(row) })}
                  onChange={() => {
                    const next = new Set(selection.ids);
                    if (!next.delete(row.id)) next.add(row.id);
                    selection.change(next);
                  }}
                />
              ) : null}
            </div>
            {cardBadge ? <div className="record-card-badges">{cardBadge(row)}</div> : null}
            <dl>
              {facts.map((column) => (
                <div key={column.key} className="record-card-fact">
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
            {rowActions ? <div className="record-card-actions">{rowActions(row)}</div> : null}
          </li>
        ))}
      </ul>
      {pages.rows.length > 0 ? <MoreSentinel pages={pages} /> : null}
    </>
  );
}
