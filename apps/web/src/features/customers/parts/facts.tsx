import type { CustomerPartsFragment, CustomerPatch } from '@tidewater/contract';
import type { ReactNode } from 'react';
import { DateText, DateTimeText } from '../../../shared/ui/date-time-text.js';
import { EditableField } from '../../../shared/ui/editable-field.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { Phone } from '../../../shared/ui/phone.js';
import { useCustomersText } from '../i18n.js';
import { useSaveField } from './use-save-field.js';

type TextField = 'name' | 'phone' | 'address' | 'industry' | 'introduction' | 'creditCode' | 'postcode';

/** The facts of a customer, each editable where it stands. */
export function Facts({ customer }: { customer: CustomerPartsFragment }) {
  const { t } = useCustomersText();
  return (
    <section className="facts panel" aria-labelledby="facts-title">
      <h2 id="facts-title" className="facts-title">
        {t('record.facts')}
      </h2>
      <dl>
        <TextFact
          customer={customer}
          field="phone"
          show={(value) => <Phone number={value} />}
          maxLength={50}
        />
        <TextFact customer={customer} field="address" />
        <TextFact customer={customer} field="industry" maxLength={100} />
        <TextFact customer={customer} field="introduction" long maxLength={5000} />
        <TextFact customer={customer} field="name" maxLength={200} />
        <TextFact customer={customer} field="creditCode" maxLength={40} />
        <TextFact customer={customer} field="postcode" maxLength={16} />
        <ChoiceFacts customer={customer} />
        <Since label={t('field.protectedSince')} at={customer.protectedSince} />
        <Since label={t('field.formalSince')} at={customer.formalSince} />
        <Since label={t('field.poolSince')} at={customer.poolSince} />
        {customer.poolReason ? <Fact label={t('field.poolReason')}>{customer.poolReason}</Fact> : null}
        {customer.dealCount ? (
          <>
            <Fact label={t('field.deals')}>{customer.dealCount}</Fact>
            {customer.lastDealOn ? (
              <Fact label={t('field.lastDeal')}>
                <DateText value={customer.lastDealOn} />
              </Fact>
            ) : null}
            {customer.valueLifecycle ? (
              <Fact label={t('field.valueLifecycle')}>{t(`value.${customer.valueLifecycle}`)}</Fact>
            ) : null}
          </>
        ) : null}
        <Fact label={t('field.creator')}>
          <PersonName person={customer.creator} />{' '}
          <span className="quiet">
            <DateTimeText value={customer.createdAt} />
          </span>
        </Fact>
      </dl>
    </section>
  );
}

interface TextFactProps {
  customer: CustomerPartsFragment;
  field: TextField;
  show?: (value: string) => ReactNode;
  long?: boolean;
  maxLength?: number;
}

function TextFact({ customer, field, show, long = false, maxLength = 500 }: TextFactProps) {
  const { t } = useCustomersText();
  const save = useSaveField(customer);
  const label = t(`field.${field}`);
  const value = customer[field];
  const withheld = customer.withheld.includes(field);
  return (
    <Fact label={label}>
      <EditableField
        label={label}
        value={value}
        long={long}
        maxLength={maxLength}
        whyNot={withheld ? label : whyNotEdit(customer)}
        save={(next) =>
          save({
            label,
            patch: patchOf(field, next),
            before: patchOf(field, value),
            read: (current) => current[field],
          })
        }
      >
        <FieldValue
          field={field}
          withheld={customer.withheld}
          value={value === null ? null : (show?.(value) ?? value)}
        />
      </EditableField>
    </Fact>
  );
}

function ChoiceFacts({ customer }: { customer: CustomerPartsFragment }) {
  const { t } = useCustomersText();
  const save = useSaveField(customer);
  const importances = (['IMPORTANT', 'POTENTIAL', 'ORDINARY'] as const).map((value) => ({
    value,
    label: t(`importance.${value}`),
  }));
  const classes = (['A', 'B', 'C'] as const).map((value) => ({ value, label: t(`careClass.${value}`) }));
  const importance = (next: string | null): CustomerPatch => ({
    importance: importances.find((one) => one.value === next)?.value ?? null,
  });
  const careClass = (next: string | null): CustomerPatch => ({
    careClass: classes.find((one) => one.value === next)?.value ?? null,
  });
  const notSet = <span className="empty-value">{t('field.notSet')}</span>;
  return (
    <>
      <Fact label={t('field.importance')}>
        <EditableField
          label={t('field.importance')}
          value={customer.importance}
          options={importances}
          whyNot={customer.withheld.includes('importance') ? t('field.importance') : whyNotEdit(customer)}
          save={(next) =>
            save({
              label: t('field.importance'),
              patch: importance(next),
              before: importance(customer.importance),
              read: (current) => current.importance,
            })
          }
        >
          {customer.importance ? t(`importance.${customer.importance}`) : notSet}
        </EditableField>
      </Fact>
      <Fact label={t('field.careClass')}>
        <EditableField
          label={t('field.careClass')}
          value={customer.careClass}
          options={classes}
          whyNot={customer.withheld.includes('careClass') ? t('field.careClass') : whyNotEdit(customer)}
          save={(next) =>
            save({
              label: t('field.careClass'),
              patch: careClass(next),
              before: careClass(customer.careClass),
              read: (current) => current.careClass,
            })
          }
        >
          {customer.careClass ? t(`careClass.${customer.careClass}`) : notSet}
        </EditableField>
      </Fact>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Since({ label, at }: { label: string; at: string | null }) {
  return at === null ? null : (
    <Fact label={label}>
      <DateTimeText value={at} />
    </Fact>
  );
}

function whyNotEdit(customer: CustomerPartsFragment): string | undefined {
  const edit = customer.allowed.find((one) => one.action === 'updateCustomer');
  return edit ? edit.refusal?.message : '';
}

function patchOf(field: TextField, value: string | null): CustomerPatch {
  switch (field) {
    case 'name':
      return { name: value };
    case 'phone':
      return { phone: value };
    case 'address':
      return { address: value };
    case 'industry':
      return { industry: value };
    case 'introduction':
      return { introduction: value };
    case 'creditCode':
      return { creditCode: value };
    case 'postcode':
      return { postcode: value };
  }
}
