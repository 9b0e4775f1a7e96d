import { type Json, type Row, iso, key } from '../json.js';
import type { Asker } from './asker.js';
import { masked } from './masks.js';
import { fieldOf, recordOf } from './records/catalogue.js';

/** Columns of the file by their keys, each with the field whose right decides. */
export const exportColumns: Readonly<Record<string, { readonly type: string; readonly field: string }>> =
  Object.fromEntries([
    ...[
      'name',
      'code',
      'stage',
      'industry',
      'address',
      'postcode',
      'country',
      'phone',
      'introduction',
      'creditCode',
      'owner',
      'creator',
      'protectedUntil',
      'daysLeft',
      'lastFollowUpAt',
      'nextContactAt',
      'careClass',
      'importance',
      'dealCount',
      'firstDealOn',
      'lastDealOn',
      'valueLifecycle',
      'poolSince',
      'poolReason',
      'createdAt',
      'updatedAt',
    ].map((field) => [field, { type: 'Customer', field }]),
    ...['name', 'title', 'mobile', 'phone', 'email', 'wechat'].map((field) => [
      `contact.${field}`,
      { type: 'Contact', field },
    ]),
  ]);

export function columnOf(type: string, field: string): string | undefined {
  return Object.keys(exportColumns).find(
    (one) => exportColumns[one]?.type === type && exportColumns[one]?.field === field,
  );
}

/** What a cell of the file has to be: the very words, or, where the file has words of its own, whether there are any. */
export type Cell = { readonly text: string } | { readonly filled: boolean };

/** The cell of one customer in a column, as this person may have it. */
export function cellOf(asker: Asker, customer: Row, column: string): Cell {
  const { type = 'Customer', field = '' } = exportColumns[column] ?? {};
  const row = type === 'Customer' ? customer : contactToCall(asker, customer);
  if (row === null) return { text: '' };
  const rule = fieldOf(type, field);
  const isOpen = asker.reads(type, row, field);
  if (rule?.one !== undefined) {
    const person = isOpen ? rule.one.row(row, asker) : null;
    return { text: person === null ? '' : key(person, 'name') };
  }
  const value = rule?.value?.(row, asker) ?? null;
  if (isOpen) return inWords(field, value);
  const shows = rule?.mask !== undefined && value !== null && asker.showsMask(type, row, field);
  return { text: shows && rule?.mask !== undefined ? masked(rule.mask, String(value)) : '' };
}

/** The primary one, else the first of those in sight. */
function contactToCall(asker: Asker, customer: Row): Row | null {
  const all = recordOf('Customer').fields['contacts']?.many?.rows(customer, asker) ?? [];
  const seen = all.filter((contact) => asker.sees('Contact', contact));
  return seen.find((contact) => contact['is_primary'] === true) ?? seen[0] ?? null;
}

const ownWords: readonly string[] = ['stage', 'importance', 'valueLifecycle'];
const ahead = 8 * 3_600_000;

function inWords(field: string, value: Json): Cell {
  if (ownWords.includes(field)) return { filled: value !== null && value !== 'NONE' };
  if (value === null) return { text: '' };
  // LC-17: moments are told by the company's clock.
  if (/(At|Since|Until)$/.test(field)) {
    const local = iso(Date.parse(String(value)) + ahead) ?? '';
    return { text: local.slice(0, 16).replace('T', ' ') };
  }
  return { text: String(value) };
}
