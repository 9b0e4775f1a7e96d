import { ShopOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { SearchDocument } from '@tidewater/contract';
import { Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useDebounced } from '../shared/hooks/use-debounced.js';
import type { TaskProps } from '../shared/hooks/tasks.js';
import { StageChip } from '../shared/ui/stage-chip.js';
import { useAppText } from './i18n.js';
import { useFixedEntries, useRecordOpener, type PaletteEntry } from './palette-entries.js';
import { rankEntries } from './rank-entries.js';
import './palette.css';

/** Records, pages and actions in one list, by keyboard. */
export function Palette({ close }: TaskProps<'palette'>) {
  const { t } = useAppText();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const settled = useDebounced(text.trim(), 180);
  const { data, loading } = useQuery(SearchDocument, {
    variables: { text: settled },
    skip: settled.length < 2,
    fetchPolicy: 'cache-and-network',
  });
  const fixed = useFixedEntries();
  const openRecord = useRecordOpener();
  const wanted = text.trim().toLowerCase();
  const records: PaletteEntry[] =
    settled.length < 2 || wanted.length < 2
      ? []
      : (data?.search ?? []).map((hit) => ({
          key: `${hit.kind}-${hit.id}`,
          group: t('palette.records'),
          label: hit.title,
          icon:
            hit.kind === 'CONTACT' ? (
              <UserOutlined aria-hidden="true" />
            ) : (
              <ShopOutlined aria-hidden="true" />
            ),
          detail: (
            <>
              {hit.subtitle ? <span className="quiet">{hit.subtitle}</span> : null}
              {hit.stage ? <StageChip stage={hit.stage} /> : null}
            </>
          ),
          run: () => openRecord(hit.customerId),
        }));
  const entries = [...records, ...rankEntries(fixed, text)];
  const chosen = Math.min(at, entries.length - 1);
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry || entry.whyNot !== undefined) return;
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={close}
      title={null}
      width={620}
      className="palette"
      style={{ top: 72 }}
      aria-label={t('palette.label')}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        // Opened by a key to be typed into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.label')} className="palette-list">
        {entries.map((entry, index) => (
          <div key={entry.key}>
            {entries[index - 1]?.group === entry.group ? null : (
              <div className="palette-group" role="presentation">
                {entry.group}
              </div>
            )}
            {/* A combobox keeps the focus in its field and moves through the options by key (aria-activedescendant). */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
            <div
              id={`palette-${index}`}
              role="option"
              aria-selected={index === chosen}
              aria-disabled={entry.whyNot !== undefined}
              className="palette-entry"
              ref={index === chosen ? scrollIntoSight : undefined}
              onMouseMove={() => setAt(index)}
              onClick={() => run(entry)}
            >
              <span className="palette-icon">{entry.icon}</span>
              <span className="palette-label">{entry.label}</span>
              {entry.detail}
              {entry.whyNot ? <small className="quiet">{entry.whyNot}</small> : null}
            </div>
          </div>
        ))}
        {entries.length === 0 ? (
          <p className="palette-nothing" role="status">
            {loading || settled !== text.trim()
              ? t('palette.searching')
              : t('palette.nothing', { text: text.trim() })}
          </p>
        ) : null}
      </div>
      <p className="palette-hint">{t('palette.hint')}</p>
    </Modal>
  );
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
