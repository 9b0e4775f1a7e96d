import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/shared-text.js';
import { WithheldValue } from './withheld-value.js';

interface FieldValueProps {
  field: string;
  withheld: readonly string[];
  /** What is there; null or undefined when nothing is. */
  value: ReactNode;
}

/** A field of a record: its value, or that it is withheld, or that it is empty. The three look different. */
export function FieldValue({ field, withheld, value }: FieldValueProps) {
  const { t } = useSharedText();
  const nothing = value === null || value === undefined || value === '';
  if (withheld.includes(field) && nothing) return <WithheldValue field={field} />;
  if (nothing) return <span className="empty-value">{t('empty.value')}</span>;
  return <>{value}</>;
}
