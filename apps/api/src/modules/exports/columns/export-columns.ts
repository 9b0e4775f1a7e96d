import { selected, type FieldName, type Raw, type Selection } from '../../../access/index.js';
import { columnKeys, type ColumnKey } from './column-keys.js';
import type { ExportWords } from './export-words.js';

/** What can stand in a column of the file. */
export interface ExportColumn {
  readonly key: ColumnKey;
  /** The field whose right decides: hidden everywhere, the column does not exist for the person. */
  readonly field: FieldName;
  /** The cell, from the record as the lens shows it to whoever exports. */
  readonly cell: (record: Raw, words: ExportWords) => string;
}

const own = (key: string, say: (value: unknown, words: ExportWords) => string = text) => ({
  field: `Customer.${key}` as const,
  cell: (record: Raw, words: ExportWords) => say(record[key], words),
});

const person = (key: string) => ({
  field: `Customer.${key}` as const,
  cell: (record: Raw) => text(valueOf(record[key], 'name')),
});

/** Of the contact one would call: the primary one, else the first. */
const ofContact = (field: string) => ({
  field: `Contact.${field}` as const,
  cell: (record: Raw) => text(valueOf(firstContact(record), field)),
});

const columns: Readonly<Record<ColumnKey, Omit<ExportColumn, 'key'>>> = {
  name: own('name'),
  code: own('code'),
  stage: own('stage', (value, words) => words.stageOf(text(value))),
  industry: own('industry'),
  address: own('address'),
  postcode: own('postcode'),
  country: own('country'),
  phone: own('phone'),
  introduction: own('introduction'),
  creditCode: own('creditCode'),
  'contact.name': ofContact('name'),
  'contact.title': ofContact('title'),
  'contact.mobile': ofContact('mobile'),
  'contact.phone': ofContact('phone'),
  'contact.email': ofContact('email'),
  'contact.wechat': ofContact('wechat'),
  owner: person('owner'),
  creator: person('creator'),
  protectedUntil: own('protectedUntil', (value, words) => words.moment(text(value))),
  daysLeft: own('daysLeft'),
  lastFollowUpAt: own('lastFollowUpAt', (value, words) => words.moment(text(value))),
  nextContactAt: own('nextContactAt', (value, words) => words.moment(text(value))),
  careClass: own('careClass'),
  importance: own('importance', (value, words) => words.importanceOf(text(value))),
  dealCount: own('dealCount'),
  firstDealOn: own('firstDealOn'),
  lastDealOn: own('lastDealOn'),
  valueLifecycle: own('valueLifecycle', (value, words) => words.lifecycleOf(text(value))),
  poolSince: own('poolSince', (value, words) => words.moment(text(value))),
  poolReason: own('poolReason'),
  createdAt: own('createdAt', (value, words) => words.moment(text(value))),
  updatedAt: own('updatedAt', (value, words) => words.moment(text(value))),
};

/** In the order in which they are offered. */
export const exportColumns: readonly ExportColumn[] = columnKeys.map((key) => ({ ...columns[key], key }));

export function columnOf(key: string): ExportColumn | undefined {
  return exportColumns.find((column) => column.key === key);
}

/** The fields in some columns, for the audit log. */
export function fieldsOf(keys: readonly string[]): string[] {
  return keys.flatMap((key) => columnOf(key)?.field ?? []);
}

const mostContacts = 20;

/** What has to be read of each customer for these columns. */
export function selectionFor(chosen: readonly ExportColumn[]): Selection {
  const namesIn = (record: string) =>
    chosen.flatMap(({ field }) => {
      const [type, name = ''] = field.split('.');
      return type === record ? [name] : [];
    });
  const contact = namesIn('Contact');
  const node = [...new Set([...contact, 'primary'])].map((name) => selected(name));
  return [
    ...namesIn('Customer').map((name) =>
      name === 'owner' || name === 'creator' ? selected(name, [selected('name')]) : selected(name),
    ),
    ...(contact.length === 0
      ? []
      : [
          {
            ...selected('contacts', [selected('edges', [selected('node', node)])]),
            args: { first: mostContacts },
          },
        ]),
  ];
}

function firstContact(record: Raw): unknown {
  const edges = valueOf(record['@contacts'], 'edges');
  const nodes: unknown[] = Array.isArray(edges) ? edges.map((edge: unknown) => valueOf(edge, 'node')) : [];
  return nodes.find((node) => valueOf(node, 'primary') === true) ?? nodes[0];
}

function valueOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
