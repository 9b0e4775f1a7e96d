import type { FieldClass, FieldName } from '../../../access/index.js';
import { withholdableFields } from '../../../access/index.js';
import type { KnownField, KnownFields } from '@tidewater/domain';

let known: ReadonlyMap<FieldName, KnownField> | null = null;

/** The fields a role can single out, as the records declare them; they do not change while the process runs. */
export function knownFields(): KnownFields {
  known ??= new Map(
    withholdableFields().map(({ name, access }) => [
      name,
      { class: access.class, maskable: access.mask !== undefined && access.madeOf === undefined },
    ]),
  );
  return known;
}

export function classOfField(field: FieldName): FieldClass | null {
  return knownFields().get(field)?.class ?? null;
}
