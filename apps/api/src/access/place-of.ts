import type { Place } from './coverage.js';
import { declaredViews, fieldsOf } from './declare.js';
import type { FieldAccess } from './describe.js';
import type { FieldName } from './rights.js';

/** What a declared field is. @throws Error for one that no record declares: a slip of the pen, not of the reader. */
export function declaredField(name: FieldName): FieldAccess {
  const [typeName, fieldName = ''] = name.split('.');
  for (const type of declaredViews().keys()) {
    if (type.name !== typeName) continue;
    const access = fieldsOf(type).get(fieldName);
    if (access) return access;
  }
  throw new Error(`${name} is no declared field`);
}

export interface FieldPlace extends Place {
  readonly madeOf: readonly FieldName[];
}

const places = new Map<FieldName, FieldPlace>();

/** Where the right of a field stands: with itself, or with the field whose right it shares. */
export function placeOf(name: FieldName): FieldPlace {
  const known = places.get(name);
  if (known) return known;
  const { class: fieldClass, sharesRightOf, madeOf = [] } = declaredField(name);
  const [typeName = ''] = name.split('.');
  const place: FieldPlace = {
    class: fieldClass,
    field: sharesRightOf === undefined ? name : `${typeName}.${sharesRightOf}`,
    madeOf,
  };
  places.set(name, place);
  return place;
}
