import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAddress } from '../hooks/use-address.js';
import { useDebounced } from '../hooks/use-debounced.js';
import { useIsPhone } from '../hooks/use-is-phone.js';
import { useSharedText } from '../i18n/shared-text.js';
import { PersonSelect } from './person-select.js';
import { useClearButton } from './use-clear-button.js';

// A list is drawn without the calendar, which weighs more than all else here, and without the phone's sheet.
const DayPicker = lazy(async () => ({ default: (await import('./day-picker.js')).DayPicker }));
const FilterSheet = lazy(async () => ({ default: (await import('./filter-sheet.js')).FilterSheet }));

/** One filter of a list; `key` is its name in the address. */
export type FilterField =
  | { key: string; label: string; kind: 'choice'; options: { value: string; label: string }[] }
  | { key: string; label: string; kind: 'text' }
  | { key: string; label: string; kind: 'person' }
  /** A day, `2026-11-22` in the address. */
  | { key: string; label: string; kind: 'day' };

interface FilterBarProps {
  fields: FilterField[];
  searchPlaceholder: string;
}

/** The filters of a list, living in the address (`q` is the free text), folded into a sheet on a phone. */
export function FilterBar({ fields, searchPlaceholder }: FilterBarProps) {
  const { t } = useSharedText();
  const { params, change } = useAddress();
  const phone = useIsPhone();
  const [sheet, setSheet] = useState(false);
  const used = fields.filter((field) => params.has(field.key));
  const clear = () =>
    change(Object.fromEntries([...fields.map((field) => field.key), 'q'].map((key) => [key, undefined])));
  const inputs = fields.map((field) => <FilterInput key={field.key} field={field} wide={phone} />);
  return (
    <search className="filter-bar">
      <TextFilter name="q" label={searchPlaceholder} className="filter-search" />
      {phone && fields.length === 0 ? null : phone ? (
        <>
          <Button icon={<FilterOutlined aria-hidden="true" />} onClick={() => setSheet(true)}>
            {used.length > 0 ? t('filter.count', { count: used.length }) : t('filter.title')}
          </Button>
          {sheet ? (
            <Suspense fallback={null}>
              <FilterSheet clear={clear} close={() => setSheet(false)}>
                {inputs}
              </FilterSheet>
            </Suspense>
          ) : null}
        </>
      ) : (
        <>
          {inputs}
          {used.length > 0 || params.has('q') ? (
            <Button type="link" onClick={clear}>
              {t('list.clearFilters')}
            </Button>
          ) : null}
        </>
      )}
    </search>
  );
}

function FilterInput({ field, wide }: { field: FilterField; wide: boolean }) {
  const clearButton = useClearButton();
  const { params, change } = useAddress();
  const value = params.get(field.key) ?? undefined;
  const set = (next: string | undefined) => change({ [field.key]: next });
  const width = wide ? 'filter-input-wide' : 'filter-input';
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          className={width}
          aria-label={field.label}
          placeholder={field.label}
          allowClear={clearButton}
          value={value ?? null}
          options={field.options}
          onChange={(next: string | null) => set(next ?? undefined)}
          popupMatchSelectWidth={false}
        />
      );
    case 'person':
      return (
        <PersonSelect
          className={width}
          label={field.label}
          placeholder={field.label}
          allowClear
          value={value}
          onChange={set}
        />
      );
    case 'day':
      return (
        <Suspense
          fallback={<Input className={width} aria-label={field.label} placeholder={field.label} disabled />}
        >
          <DayPicker alone className={width} label={field.label} value={value} onChange={set} />
        </Suspense>
      );
    case 'text':
      return <TextFilter name={field.key} label={field.label} className={width} />;
  }
}

// The address follows typing after a pause, so that typing never waits for the list.
function TextFilter({ name, label, className }: { name: string; label: string; className: string }) {
  const clearButton = useClearButton();
  const { params, change } = useAddress();
  const inAddress = params.get(name) ?? '';
  const [text, setText] = useState(inAddress);
  const [lastAddress, setLastAddress] = useState(inAddress);
  const settled = useDebounced(text);
  if (inAddress !== lastAddress) {
    setLastAddress(inAddress);
    // An address that is not what was typed here was changed elsewhere: a view, the back button.
    if (inAddress !== settled.trim()) setText(inAddress);
  }
  useEffect(() => {
    if (settled === text && settled.trim() !== inAddress) change({ [name]: settled.trim() });
    // Only what was typed moves the address; an address changed elsewhere must not be typed back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);
  return (
    <Input
      className={className}
      prefix={<SearchOutlined aria-hidden="true" />}
      allowClear={clearButton}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
