import { Form, Input, Radio } from 'antd';
import { spacedPhone } from '../../../shared/ui/spaced-phone.js';
import { someoneNew } from '../claim-fields.js';
import { usePoolText } from '../i18n.js';

interface WhoFieldProps {
  contacts: readonly {
    id: string;
    name: string | null;
    title: string | null;
    mobile: string | null;
    phone: string | null;
  }[];
}

/** Who was reached: one who stands there already, or somebody new. */
export function WhoField({ contacts }: WhoFieldProps) {
  const { t } = usePoolText();
  if (contacts.length === 0) {
    return (
      <Form.Item name="who" hidden>
        <Input />
      </Form.Item>
    );
  }
  return (
    <Form.Item name="who" label={t('claim.who')}>
      <Radio.Group className="claim-contacts">
        {contacts.map((contact) => (
          <Radio key={contact.id} value={contact.id}>
            {[contact.name, contact.title, numberOf(contact)].filter(Boolean).join(' · ')}
          </Radio>
        ))}
        <Radio value={someoneNew}>{t('claim.someoneNew')}</Radio>
      </Radio.Group>
    </Form.Item>
  );
}

function numberOf({ mobile, phone }: { mobile: string | null; phone: string | null }): string | undefined {
  const number = mobile ?? phone;
  return number === null ? undefined : spacedPhone(number);
}
