import type { AddressBookPartsFragment } from '@tidewater/contract';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PhoneField } from '../../../shared/ui/phone-field.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useAddressBookText } from '../i18n.js';

/** A contact whose name is withheld is still there; its customer says which one it is. */
export const nameOfContact = (row: AddressBookPartsFragment): string => row.name ?? row.customer.name;

/** Who it is, where, and how to reach them; withheld numbers say so. */
export function useAddressBookColumns(): Column<AddressBookPartsFragment>[] {
  const { t } = useAddressBookText();
  const open = useOpenCustomer();
  return [
    {
      key: 'name',
      title: t('column.name'),
      render: (row) => (
        <>
          <FieldValue field="name" withheld={row.withheld} value={row.name} />
          {row.primary ? <span className="address-book-primary">{t('primary')}</span> : null}
        </>
      ),
    },
    {
      key: 'title',
      title: t('column.title'),
      render: (row) => <FieldValue field="title" withheld={row.withheld} value={row.title} />,
    },
    {
      key: 'mobile',
      title: t('column.mobile'),
      render: (row) => <PhoneField field="mobile" record={row} />,
    },
    {
      key: 'email',
      title: t('column.email'),
      render: (row) => (
        <FieldValue
          field="email"
          withheld={row.withheld}
          value={emailOf(row, t('write', { name: nameOfContact(row), email: row.email ?? '' }))}
        />
      ),
    },
    {
      key: 'customer',
      title: t('column.customer'),
      render: (row) => (
        <button
          type="button"
          className="link-button"
          aria-label={t('openCustomer', { name: row.customer.name })}
          onClick={(event) => {
            event.stopPropagation();
            open(row.customer.id);
          }}
        >
          {row.customer.name}
        </button>
      ),
    },
    {
      key: 'stage',
      title: t('column.stage'),
      render: (row) => <StageChip stage={row.customer.stage} />,
    },
    {
      key: 'phone',
      title: t('column.phone'),
      render: (row) => <PhoneField field="phone" record={row} />,
    },
    {
      key: 'wechat',
      title: t('column.wechat'),
      render: (row) => <FieldValue field="wechat" withheld={row.withheld} value={row.wechat} />,
    },
  ];
}

/** A link to write; null where there is none, so that the field can say whether it is empty or withheld. */
function emailOf(row: AddressBookPartsFragment, label: string) {
  if (!row.email) return null;
  // A masked address reaches nobody.
  if (row.email.includes('*')) return row.email;
  return (
    <a href={`mailto:${row.email}`} aria-label={label} onClick={(event) => event.stopPropagation()}>
      {row.email}
    </a>
  );
}
