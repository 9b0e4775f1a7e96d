import { useQuery } from '@apollo/client/react';
import { PrincipalsDocument, type PrincipalKind } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../hooks/use-debounced.js';
import { useSharedText } from '../i18n/shared-text.js';

interface PrincipalSelectProps {
  id: string;
  kind: PrincipalKind;
  value: string | undefined;
  onChange: (id: string | undefined, chosen: { id: string; name: string } | undefined) => void;
}

/** Chooses a person, team, department or role by its name. */
export function PrincipalSelect({ id, kind, value, onChange }: PrincipalSelectProps) {
  const { t } = useSharedText();
  const [search, setSearch] = useState('');
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(PrincipalsDocument, {
    variables: { kind, search: settled === '' ? null : settled },
  });
  const found = ((data ?? previousData)?.principals ?? []).filter((one) => one.kind === kind);
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      value={value ?? null}
      onChange={(next: string | null) => {
        const chosen = found.find((one) => one.id === next);
        onChange(next ?? undefined, chosen && { id: chosen.id, name: chosen.name });
      }}
      placeholder={t('choice.type')}
      loading={loading}
      notFoundContent={t(loading ? 'list.loading' : 'choice.none')}
      options={found.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
