import { useQuery } from '@apollo/client/react';
import { GrantPrincipalsDocument, type PrincipalKind } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../shared/hooks/use-debounced.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useAccessText } from '../access-words.js';

interface PrincipalSelectProps {
  id: string;
  kind: PrincipalKind;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Chooses a team, department or role by its name. */
export function PrincipalSelect({ id, kind, value, onChange }: PrincipalSelectProps) {
  const { t } = useAccessText();
  const { t: shared } = useSharedText();
  const [search, setSearch] = useState('');
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(GrantPrincipalsDocument, {
    variables: { kind, search: settled === '' ? null : settled },
  });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      placeholder={t('dialog.search')}
      loading={loading}
      notFoundContent={loading ? shared('list.loading') : t('dialog.nobody')}
      options={((data ?? previousData)?.principals ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
