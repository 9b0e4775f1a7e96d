import { useQuery } from '@apollo/client/react';
import { PeopleDocument, type PersonPartsFragment } from '@tidewater/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../hooks/use-debounced.js';
import { useSharedText } from '../i18n/shared-text.js';
import { useClearButton } from './use-clear-button.js';

interface PersonSelectProps {
  id?: string;
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
  /** The same with all that is known of the person. */
  onPerson?: (person: PersonPartsFragment | undefined) => void;
  placeholder?: string;
  /** Its name for a screen reader when no label points at it. */
  label?: string;
  allowClear?: boolean;
  className?: string;
  autoFocus?: boolean;
  /** Who is chosen at first, to be named before anybody is searched for. */
  known?: PersonPartsFragment | undefined;
  /** People who cannot be meant, for instance the one who hands over. */
  except?: string[];
}

/** Chooses a colleague by typing a name or an account. */
export function PersonSelect(props: PersonSelectProps) {
  const clearButton = useClearButton();
  const {
    id,
    value,
    onChange,
    onPerson,
    placeholder,
    label,
    allowClear,
    className,
    autoFocus,
    known,
    except = [],
  } = props;
  const { t } = useSharedText();
  const [search, setSearch] = useState('');
  const settled = useDebounced(search, 200);
  const { data, previousData, loading } = useQuery(PeopleDocument, {
    variables: { search: settled === '' ? null : settled, first: 30 },
  });
  const [picked, setPicked] = useState(known);
  const found = (data ?? previousData)?.users.edges.map((edge) => edge.node) ?? [];
  // Whoever is chosen keeps their name, also when the search has moved on.
  const isMissing = picked?.id === value && !found.some((person) => person.id === picked?.id);
  const people = picked && isMissing ? [picked, ...found] : found;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className={className ?? ''}
      showSearch={{ filterOption: false, searchValue: search, onSearch: setSearch }}
      value={value ?? null}
      onChange={(next: string | null) => {
        const person = people.find((one) => one.id === next);
        setPicked(person);
        onChange?.(next ?? undefined);
        onPerson?.(person);
      }}
      placeholder={placeholder ?? t('person.pick')}
      aria-label={label}
      allowClear={allowClear ? clearButton : false}
      autoFocus={autoFocus ?? false}
      loading={loading}
      notFoundContent={loading ? t('list.loading') : t('person.none')}
      options={people
        .filter((person) => person.active && !except.includes(person.id))
        .map((person) => ({
          value: person.id,
          label: [person.name, person.title, person.department?.name].filter(Boolean).join(' · '),
        }))}
    />
  );
}
