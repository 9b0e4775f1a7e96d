import type { ApprovalRecordQuery } from '@tidewater/contract';
import type { ReactNode } from 'react';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { Phone } from '../../../shared/ui/phone.js';
import { useApprovalsText } from '../i18n.js';

type Customer = NonNullable<NonNullable<ApprovalRecordQuery['approval']>['customer']>;

const fields = [
  'owner',
  'protectedSince',
  'protectedUntil',
  'lastFollowUpAt',
  'nextContactAt',
  'industry',
  'phone',
  'address',
  'introduction',
  'code',
] as const;

/** What an approver needs to know of the customer; what they may not see says so. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t } = useApprovalsText();
  const values: Record<(typeof fields)[number], ReactNode> = {
    owner: <PersonName person={customer.owner} />,
    protectedSince: day(customer.protectedSince),
    protectedUntil: day(customer.protectedUntil),
    lastFollowUpAt: customer.lastFollowUpAt ? <DateTimeText value={customer.lastFollowUpAt} /> : null,
    nextContactAt: customer.nextContactAt ? <DateTimeText value={customer.nextContactAt} /> : null,
    industry: customer.industry,
    phone: customer.phone ? <Phone number={customer.phone} /> : null,
    address: customer.address,
    introduction: customer.introduction,
    code: <span className="numbers">{customer.code}</span>,
  };
  return (
    <dl className="approval-facts">
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>
            <FieldValue field={field} withheld={customer.withheld} value={values[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function day(value: string | null): ReactNode {
  return value === null ? null : <DateTimeText value={value} dateOnly />;
}
