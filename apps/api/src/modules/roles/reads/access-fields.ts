import { fieldLabel, type FieldName, type Locale } from '@tidewater/domain';

import { withholdableFields } from '../../../access/index.js';

export interface AccessFieldFacts {
  readonly name: FieldName;
  readonly record: string;
  readonly class: string;
  readonly label: string;
  readonly mask: string | null;
}

/** Every field a role can withhold, in the order the records declare them. */
export function accessFields(locale: Locale): AccessFieldFacts[] {
  return withholdableFields().map(({ name, access }) => ({
    name,
    record: name.split('.')[0] ?? '',
    class: access.class,
    label: fieldLabel(name, locale),
    mask: access.mask ?? null,
  }));
}
