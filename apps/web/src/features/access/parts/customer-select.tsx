import { useQuery } from '@apollo/client/react';
import { AccessCustomersDocument } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../shared/hooks/use-debounced.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useExplainText } from '../i18n.js';

interface CustomerSelectProps {
  id: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Chooses a customer by typing a part of its name or code. */
export function CustomerSelect({ id, value, onChange }: CustomerSelectProps) {
  const { t } = useExplainText();
  const { t: shared } = useSharedText();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<{ id: string; name: string }>();
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(AccessCustomersDocument, {
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
      placeholder={t('customerPlaceholder')}
      loading={loading}
      notFoundContent={
        loading ? shared('list.loading') : search === '' ? t('customerPlaceholder') : t('none')
      }
      options={[...(isMissing ? [picked] : []), ...found].map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string | null) => {
        setPicked(found.find((one) => one.id === next));
        onChange(next ?? undefined);
      }}
    />
  );
}
