import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { EntryField } from '../entry-fields.js';
import { useEntryText } from '../i18n.js';

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
      rules={
        required || requiredIf
          ? [{ required: true, whitespace: true, message: t('missing', { field: label }) }]
          : []
      }
    >
      {children}
    </Form.Item>
  );
}
