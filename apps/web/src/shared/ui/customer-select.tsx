import { useQuery } from '@apollo/client/react';
import { CustomerChoicesDocument } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../hooks/use-debounced.js';
import { useSharedText } from '../i18n/shared-text.js';

interface CustomerSelectProps {
  id: string;
  value: string | undefined;
  onChange: (id: string | undefined, customer: { id: string; name: string } | undefined) => void;
}

/** Chooses a customer by typing a part of its name or code. */
export function CustomerSelect({ id, value, onChange }: CustomerSelectProps) {
  const { t } = useSharedText();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<{ id: string; name: string }>();
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(CustomerChoicesDocument, {
    variables: { search: settled },
    skip: settled === '',
  });
  const found = (data ?? previousData)?.customers.edges.map(({ node }) => node) ?? [];
  const isMissing = picked && picked.id === value && !found.some((one) => one.id === picked.id);
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      allowClear
      value={value ?? null}
      placeholder={t('choice.customer')}
      loading={loading}
      notFoundContent={loading ? t('list.loading') : search === '' ? t('choice.customer') : t('choice.none')}
      options={[...(isMissing ? [picked] : []), ...found].map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string | null) => {
        const customer = found.find((one) => one.id === next);
        setPicked(customer);
        onChange(next ?? undefined, customer);
      }}
    />
  );
}
