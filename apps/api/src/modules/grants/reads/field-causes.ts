import { atLeast, levelGiven, type AccessCause } from '@tidewater/domain';

import {
  levelIn,
  placeOf,
  type Covering,
  type ExplainedRecordRow,
  type FieldName,
} from '../../../access/index.js';

/** What each role that reaches the record gives on the field, and what it is made of that cannot be read. */
export function fieldCauses({ ways }: ExplainedRecordRow, field: FieldName | null): AccessCause[] {
  if (field === null) return [];
  const place = placeOf(field);
  const withheldParts = place.madeOf.map(placeOf).filter((part) => !isReadable(ways, part));
  const madeOf = withheldParts.map((part): AccessCause => ({ kind: 'MADE_OF', fieldClass: part.class }));
  // What is never withheld is no role's to give.
  const given = place.class === 'identity' ? [] : ways.flatMap((way) => givenBy(way, place));
  const distinct = new Map(given.map((cause) => [JSON.stringify(cause), cause]));
  return [...distinct.values(), ...madeOf];
}

function givenBy({ reach, roles }: Covering, { class: fieldClass, field }: ReturnType<typeof placeOf>) {
  return roles.map(({ name, rights }): AccessCause => {
    const single = field === null ? undefined : rights.overrides?.[field];
    const isSingle = single?.[reach] !== undefined || single?.['*'] !== undefined;
    const level = levelGiven(rights, fieldClass, field, reach);
    return { kind: isSingle ? 'FIELD' : 'CLASS', role: name, fieldClass, level };
  });
}

function isReadable(ways: readonly Covering[], place: ReturnType<typeof placeOf>): boolean {
  return ways.some((way) => atLeast(levelIn(way, place), 'read'));
}
