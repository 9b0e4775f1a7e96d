import { EditOutlined, EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { RevealNumberDocument, type ContactPartsFragment, type NumberField } from '@tidewater/contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { Phone } from '../../../shared/ui/phone.js';
import { spacedPhone } from '../../../shared/ui/spaced-phone.js';
import { WithheldRecordContext } from '../../../shared/ui/withheld-record.js';
import { WithheldValue } from '../../../shared/ui/withheld-value.js';
import { useCustomersText } from '../i18n.js';
import { ContactDialog } from './contact-dialog.js';
import type { RecordCustomer } from '../record-customer.js';

/** The people on the customer's side. */
export function ContactsTab({ customer }: { customer: RecordCustomer }) {
  const { t } = useCustomersText();
  const may = useMay();
  const [editing, setEditing] = useState<ContactPartsFragment | 'new'>();
  const contacts = customer.contacts.edges.map((edge) => edge.node);
  const allowed = customer.allowed.find((one) => one.action === 'addContact');
  // Who never writes contacts is not shown a button that is always refused.
  const add =
    allowed && may('contact.write')
      ? {
          key: 'addContact',
          label: t('contact.add'),
          icon: <PlusOutlined aria-hidden="true" />,
          whyNot: allowed.refusal?.message,
          run: () => setEditing('new'),
        }
      : undefined;
  const canReveal = customer.stage === 'POOL';
  return (
    <div className="contacts">
      {contacts.length === 0 ? (
        <EmptyState
          title={t('contact.none')}
          help={t('contact.noneHelp')}
          action={add ? <ActionButton action={add} type="primary" /> : null}
        />
      ) : (
        <>
          {add ? (
            <div className="tab-tools">
              <ActionButton action={add} />
            </div>
          ) : null}
          <ul className="contact-list">
            {contacts.map((contact) => (
              <li key={contact.id} className="contact">
                <WithheldRecordContext value={{ recordType: 'Contact', recordId: contact.id }}>
                  <div className="contact-head">
                    <strong>
                      <FieldValue field="name" withheld={contact.withheld} value={contact.name} />
                    </strong>
                    {contact.title ? <span>{contact.title}</span> : null}
                    {contact.primary ? (
                      <span className="customer-flag">{t('contact.primaryShort')}</span>
                    ) : null}
                    {add && add.whyNot === undefined ? (
                      <Button
                        type="text"
                        size="small"
                        icon={<EditOutlined aria-hidden="true" />}
                        aria-label={`${t('contact.edit')} ${contact.name ?? ''}`}
                        onClick={() => setEditing(contact)}
                      />
                    ) : null}
                  </div>
                  <dl>
                    <NumberLine contact={contact} field="mobile" canReveal={canReveal} />
                    <NumberLine contact={contact} field="phone" canReveal={canReveal} />
                    <Line
                      contact={contact}
                      field="email"
                      value={contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
                    />
                    <Line contact={contact} field="wechat" value={contact.wechat} />
                  </dl>
                </WithheldRecordContext>
              </li>
            ))}
          </ul>
        </>
      )}
      {editing ? (
        <ContactDialog
          customerId={customer.id}
          contact={editing === 'new' ? undefined : (contacts.find((one) => one.id === editing.id) ?? editing)}
          close={() => setEditing(undefined)}
        />
      ) : null}
    </div>
  );
}

interface LineProps {
  contact: ContactPartsFragment;
  field: 'mobile' | 'phone' | 'email' | 'wechat';
  value: ReactNode;
  children?: ReactNode;
}

// A line only for what is there or withheld: four lines of "not filled in" would inform nobody.
function Line({ contact, field, value, children }: LineProps) {
  const { t } = useCustomersText();
  const withheld = contact.withheld.includes(field);
  if (!value && !withheld) return null;
  return (
    <div className="fact">
      <dt>{t(`contact.${field}`)}</dt>
      <dd>
        {value ?? <WithheldValue field={field} />} {children}
      </dd>
    </div>
  );
}

/** A number; in the pool it is masked and can be shown to call, one at a time, logged and counted (edge case 21). */
function NumberLine({
  contact,
  field,
  canReveal,
}: {
  contact: ContactPartsFragment;
  field: 'mobile' | 'phone';
  canReveal: boolean;
}) {
  const { t } = useCustomersText();
  const run = useRun();
  const [shown, setShown] = useState<{ number: string; left: number }>();
  const number = contact[field];
  const masked = contact.withheld.includes(field);
  const apiField: NumberField = field === 'mobile' ? 'MOBILE' : 'PHONE';
  const reveal = async () => {
    const outcome = await run(
      RevealNumberDocument,
      { contactId: contact.id, field: apiField },
      { pick: (data) => data.revealNumber },
    );
    if (outcome.kind === 'done') setShown(outcome.value);
  };
  if (shown) {
    return (
      <Line
        contact={contact}
        field={field}
        value={
          <a href={`tel:${shown.number}`} className="phone">
            {t('contact.revealed', { number: spacedPhone(shown.number), count: shown.left })}
          </a>
        }
      />
    );
  }
  return (
    <Line contact={contact} field={field} value={number ? <Phone number={number} /> : null}>
      {masked && canReveal && number ? (
        <Button
          type="link"
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          onClick={() => void reveal()}
        >
          {t('contact.reveal')}
        </Button>
      ) : null}
    </Line>
  );
}
