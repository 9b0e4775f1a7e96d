import type { Place } from './coverage.js';
import { declaredViews, fieldsOf } from './declare.js';
import type { FieldAccess, View } from './describe.js';
import type { FieldName } from './rights.js';

/** What a field is; null for one that no record declares, as a role may name one of an earlier release. */
export function findField(name: FieldName): FieldAccess | null {
  return find(name)?.access ?? null;
}

/** The record type a field belongs to. @throws Error for one that no record declares. */
export function viewOfField(name: FieldName): View {
  const found = find(name);
  if (found === null) throw new Error(`${name} is no declared field`);
  return found.view;
}

function find(name: FieldName): { readonly view: View; readonly access: FieldAccess } | null {
  const [typeName, fieldName = ''] = name.split('.');
  for (const [type, view] of declaredViews()) {
    if (type.name !== typeName) continue;
    const access = fieldsOf(type).get(fieldName);
    if (access) return { view, access };
  }
  return null;
}

/** Every field that a role can withhold, with what it is. */
export function withholdableFields(): { readonly name: FieldName; readonly access: FieldAccess }[] {
  return [...declaredViews()].flatMap(([type, { customer }]) =>
    customer === 'none'
      ? []
      : [...fieldsOf(type)].flatMap(([field, access]) => {
          const isFixed = access.class === 'identity' || access.filterOnly || access.special;
          return isFixed ? [] : [{ name: `${type.name}.${field}` as const, access }];
        }),
  );
}

export interface FieldPlace extends Place {
  readonly madeOf: readonly FieldName[];
}

const places = new Map<FieldName, FieldPlace>();

/** The same. @throws Error for one that no record declares: a slip of the pen, not of the reader. */
export function declaredField(name: FieldName): FieldAccess {
  const access = findField(name);
  if (!access) throw new Error(`${name} is no declared field`);
  return access;
}

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
