import type { ReviewPartsFragment } from '@tidewater/contract';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { Phone } from '../../../shared/ui/phone.js';
import { useReviewsText } from '../i18n.js';

type Customer = NonNullable<ReviewPartsFragment['customer']>;

/** Whom the salesperson spoke to, with the numbers a review may ring. */
export function ReviewContacts({ customer }: { customer: Customer }) {
  const { t } = useReviewsText();
  const contacts = customer.contacts.edges.map((edge) => edge.node);
  if (contacts.length === 0) return <p className="quiet">{t('record.noContacts')}</p>;
  return (
    <ul className="review-contacts">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <strong>
            <FieldValue field="name" withheld={contact.withheld} value={contact.name} />
          </strong>
          {contact.title ? <span className="quiet">{contact.title}</span> : null}
          {contact.mobile ? <Phone number={contact.mobile} /> : null}
          {contact.phone ? <Phone number={contact.phone} /> : null}
          {contact.mobile || contact.phone ? null : (
            <FieldValue field="mobile" withheld={contact.withheld} value={contact.email ?? contact.wechat} />
          )}
        </li>
      ))}
    </ul>
  );
}
