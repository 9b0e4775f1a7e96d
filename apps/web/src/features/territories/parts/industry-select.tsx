import { useQuery } from '@apollo/client/react';
import { TerritoryIndustriesDocument } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../shared/hooks/use-debounced.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useClearButton } from '../../../shared/ui/use-clear-button.js';

interface IndustrySelectProps {
  id: string;
  placeholder: string;
  value: string | undefined;
  onChange: (industry: string | undefined) => void;
}

/** Chooses one of the industries that customers have. */
export function IndustrySelect({ id, placeholder, value, onChange }: IndustrySelectProps) {
  const { t } = useSharedText();
  const clearButton = useClearButton();
  const [search, setSearch] = useState('');
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(TerritoryIndustriesDocument, {
    variables: { search: settled === '' ? null : settled },
  });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      allowClear={clearButton}
      value={value ?? null}
      placeholder={placeholder}
      loading={loading}
      notFoundContent={t(loading ? 'list.loading' : 'choice.none')}
      options={((data ?? previousData)?.customerIndustries ?? []).map((one) => ({ value: one, label: one }))}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}
