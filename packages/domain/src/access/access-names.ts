import type { Locale } from '../language/say.js';
import type { AccessNames } from './access-vocabulary.js';
import { accessNamesEnUS } from './names.en-US.js';
import { accessNamesZhCN } from './names.zh-CN.js';
import type { FieldName } from './rights.js';

const names: Readonly<Record<Locale, AccessNames>> = { 'zh-CN': accessNamesZhCN, 'en-US': accessNamesEnUS };

/** What rights are called in this language. */
export function accessNames(locale: Locale): AccessNames {
  return names[locale];
}

/** `Contact.mobile` → 联系人 · 手机. */
export function fieldLabel(field: FieldName, locale: Locale): string {
  const { records, fields } = names[locale];
  const [record = ''] = field.split('.');
  return `${records[record] ?? record} · ${fields[field] ?? field}`;
}
