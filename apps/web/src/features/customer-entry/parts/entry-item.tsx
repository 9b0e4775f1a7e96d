import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { NumberProblem } from '../entry-checks.js';
import type { EntryField } from '../entry-fields.js';
import { useEntryText } from '../i18n.js';

async function wrongNumber(
  field: EntryField,
  value: string,
  country: string,
): Promise<NumberProblem | undefined> {
  if (!numbers.includes(field)) return undefined;
  const checks = await import('../entry-checks.js');
  return checks.wrongNumber(field, value, country);
}

const numbers: readonly EntryField[] = ['phone', 'contactMobile', 'postcode', 'creditCode'];

interface EntryItemProps {
  field: EntryField;
  required?: boolean;
  /** Required only because of what else is filled in. */
  requiredIf?: boolean;
  hint?: string;
  children: ReactNode;
}

/** One field of the entry form: label above, the problem below in words that say what to do. */
export function EntryItem({ field, required = false, requiredIf = false, hint, children }: EntryItemProps) {
  const { t } = useEntryText();
  const label = t(`field.${field}`);
  return (
    <Form.Item
      name={field}
      label={label}
      extra={hint}
      validateTrigger="onBlur"
      rules={[
        { required: required || requiredIf, whitespace: true, message: t('missing', { field: label }) },
        ({ getFieldValue }) => ({
          validator: async (_rule, value: unknown) => {
            const number = typeof value === 'string' ? value.trim() : '';
            const country = String(getFieldValue('country') ?? '').trim() || 'CN';
            const problem = await wrongNumber(field, number, country);
            if (problem) throw new Error(t(`wrong.${problem}`));
          },
        }),
      ]}
    >
      {children}
    </Form.Item>
  );
}
