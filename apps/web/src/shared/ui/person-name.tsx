import { useSharedText } from '../i18n/shared-text.js';

interface PersonNameProps {
  person: { name: string; active?: boolean; department?: { name: string } | null } | null | undefined;
  withDepartment?: boolean;
}

/** A colleague by name, with the department where people of one name could be mixed up. */
export function PersonName({ person, withDepartment = false }: PersonNameProps) {
  const { t } = useSharedText();
  if (!person) return <span className="empty-value">{t('person.nobody')}</span>;
  return (
    <span className="person">
      {person.name}
      {person.active === false ? t('person.left') : ''}
      {withDepartment && person.department ? (
        <span className="quiet"> · {person.department.name}</span>
      ) : null}
    </span>
  );
}
