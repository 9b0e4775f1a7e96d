import { FieldValue } from './field-value.js';
import { Phone } from './phone.js';

interface PhoneFieldProps<Field extends string> {
  field: Field;
  record: Readonly<Record<Field, string | null>> & { readonly withheld: readonly string[] };
}

/** A number of a record: to call, withheld, or not there. */
export function PhoneField<Field extends 'phone' | 'mobile'>({ field, record }: PhoneFieldProps<Field>) {
  const number = record[field];
  return (
    <FieldValue field={field} withheld={record.withheld} value={number ? <Phone number={number} /> : null} />
  );
}
