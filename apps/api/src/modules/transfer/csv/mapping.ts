import {
  type ContactInput,
  type EntryInput,
  type FieldProblem,
  invalidUnlessEmpty,
  type Refusal,
  requiredFields,
} from '@tidewater/domain';

import { type ImportField, isImportField } from './import-fields.js';

/** A field takes its value from a column, or the constant where there is no column or its cell is empty. */
export interface ColumnMapping {
  readonly column?: string | null;
  readonly constant?: string | null;
  readonly field: string;
}

export type ImportTarget = 'POOL' | 'OWNER';

/** One line of the file as the input of an entry. */
export interface ImportRow {
  readonly company: EntryInput;
  readonly contact: ContactInput | null;
  readonly confirmDuplicate: string | null;
  /** Fields that came from a constant: the same for every row, so they say nothing about one company. */
  readonly constants: ReadonlySet<ImportField>;
}

/** What is wrong with a mapping for a file with these columns, or null. */
export function whyNotMapping(
  mapping: readonly ColumnMapping[],
  columns: readonly string[],
  target: ImportTarget,
): Refusal | null {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  mapping.forEach(({ column, constant, field }, index) => {
    const path = ['mapping', String(index)];
    if (!isImportField(field) || seen.has(field))
      problems.push({ path: [...path, 'field'], problem: 'NOT_KNOWN' });
    seen.add(field);
    if (column ? !columns.includes(column) : false) {
      problems.push({ path: [...path, 'column'], problem: 'NOT_KNOWN' });
    }
    if (!column && !constant) problems.push({ path: [...path, 'column'], problem: 'REQUIRED' });
  });
  // Edge 25: an entry needs all of its fields; in the pool what is missing is completed at the claim.
  for (const field of target === 'OWNER' ? requiredFields : (['name'] as const)) {
    if (!seen.has(field)) problems.push({ path: ['mapping', field], problem: 'REQUIRED' });
  }
  return invalidUnlessEmpty(problems);
}

/** Reads lines as the mapping says; the columns are those of the header. */
export function rowReader(
  mapping: readonly ColumnMapping[],
  columns: readonly string[],
): (cells: readonly string[]) => ImportRow {
  const plan = mapping.flatMap(({ column, constant, field }) =>
    isImportField(field)
      ? [{ field, index: column ? columns.indexOf(column) : -1, constant: constant?.trim() || null }]
      : [],
  );
  return (cells) => {
    const values: Partial<Record<ImportField, string>> = {};
    const constants = new Set<ImportField>();
    for (const { field, index, constant } of plan) {
      const cell = cells[index]?.trim();
      const value = cell || constant;
      if (!value) continue;
      values[field] = value;
      if (!cell) constants.add(field);
    }
    const { name, address, industry, phone, introduction, creditCode, country, postcode } = values;
    return {
      company: { name, address, industry, phone, introduction, creditCode, country, postcode },
      contact: contactOf(values),
      confirmDuplicate: values.confirmDuplicate ?? null,
      constants,
    };
  };
}

/** A contact is there when any of its cells is; without a name it goes by 联系人. */
function contactOf(values: Partial<Record<ImportField, string>>): ContactInput | null {
  const contact = {
    title: values['contact.title'],
    mobile: values['contact.mobile'],
    phone: values['contact.phone'],
    email: values['contact.email'],
    wechat: values['contact.wechat'],
  };
  const name = values['contact.name'];
  const reachable = [contact.mobile, contact.phone, contact.email, contact.wechat].some((value) => value);
  if (!name && !reachable) return null;
  return { ...contact, name: name ?? '联系人', primary: true };
}
