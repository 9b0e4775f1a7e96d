import { useQuery } from '@apollo/client/react';
import { AccessContactsDocument } from '@tidewater/contract';
import { Select } from 'antd';
import { useExplainText } from '../i18n.js';

export interface RecordChoice {
  type: 'Customer' | 'Contact';
  id: string;
}

interface RecordSelectProps {
  id: string;
  customerId: string;
  value: RecordChoice | undefined;
  onChange: (choice: RecordChoice) => void;
}

/** The customer itself, or one of its contacts. */
export function RecordSelect({ id, customerId, value, onChange }: RecordSelectProps) {
  const { t } = useExplainText();
  const { data } = useQuery(AccessContactsDocument, { variables: { customerId } });
  const contacts = data?.customer?.contacts.edges.map(({ node }) => node) ?? [];
  return (
    <Select
      id={id}
      value={value?.id ?? customerId}
      options={[
        { value: customerId, label: t('theCustomer') },
        ...contacts.map((contact) => ({
          value: contact.id,
          label: t('contact', { name: contact.name ?? t('unnamed') }),
        })),
      ]}
      onChange={(next: string) => onChange({ type: next === customerId ? 'Customer' : 'Contact', id: next })}
    />
  );
}
