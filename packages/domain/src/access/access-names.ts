import type { Locale } from '../language/say.js';
import type { Level, Reach } from './level.js';
import { accessNamesEnUS } from './names.en-US.js';
import { accessNamesZhCN } from './names.zh-CN.js';
import type { ActionName, FieldClass, FieldName, Scope } from './rights.js';

/** What rights are called on the pages, in the tables and in explanations. */
export interface AccessNames {
  readonly records: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly classes: Readonly<Record<FieldClass, string>>;
  readonly actions: Readonly<Record<ActionName, string>>;
  /** Of every field that a role can withhold; a test compares them with the schema. */
  readonly fields: Readonly<Record<FieldName, string>>;
}

const names: Readonly<Record<Locale, AccessNames>> = { 'zh-CN': accessNamesZhCN, 'en-US': accessNamesEnUS };

export function accessNames(locale: Locale): AccessNames {
  return names[locale];
}

/** `Contact.mobile` → 联系人 · 手机. */
export function fieldLabel(field: FieldName, locale: Locale): string {
  const { records, fields } = names[locale];
  const [record = ''] = field.split('.');
  return `${records[record] ?? record} · ${fields[field] ?? field}`;
}
