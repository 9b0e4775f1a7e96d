import { type Json, type Row, key, text } from '../json.js';
import type { Asker } from './asker.js';
import { fieldOf } from './records/catalogue.js';
import { masked } from './masks.js';
import { rowOf, rowsOf } from './world.js';

/** Customers by name, code, pinyin, initials and, where it is readable, the company's number. */
export function matchesSearch(asker: Asker, customer: Row, asked: string): boolean {
  const term = asked.normalize('NFKC').trim().toLowerCase();
  if (term === '') return false;
  const has = (column: string, part: string) => (text(customer, column) ?? '').toLowerCase().includes(part);
  if (has('name', term) || key(customer, 'code').toLowerCase().startsWith(term)) return true;
  const letters = term.replace(/[\s']/g, '');
  if (/^[a-z]+$/.test(letters) && (has('name_pinyin', letters) || has('name_initials', letters))) return true;
  const digits = digitsOf(term);
  if (digits.length < 4 || !asker.reads('Customer', customer, 'phone')) return false;
  return digitsOf(text(customer, 'phone') ?? '').includes(digits);
}

/** The same for contacts: names by any part, pinyin by its beginning, numbers by their end. */
function contactMatches(asker: Asker, contact: Row, term: string): boolean {
  const wanted = term.toLowerCase();
  if (asker.reads('Contact', contact, 'name')) {
    if (key(contact, 'name').toLowerCase().includes(wanted)) return true;
    const letters = /^[a-z]+$/.test(wanted);
    if (letters && ['name_pinyin', 'name_initials'].some((one) => key(contact, one).startsWith(wanted)))
      return true;
  }
  const digits = digitsOf(wanted);
  if (digits.length < 4) return false;
  return ['mobile', 'phone'].some(
    (one) => asker.reads('Contact', contact, one) && digitsOf(text(contact, one) ?? '').endsWith(digits),
  );
}

/** What the search over everything answers: customers last changed first, then contacts. */
export function searchHits(asker: Asker, asked: string, first: number | null): Json[] {
  const term = asked.normalize('NFKC').trim();
  if (term === '') return [];
  const most = Math.min(Math.max(first ?? 8, 1), 20);
  const customers = rowsOf(asker.world, 'customer')
    .filter((row) => asker.sees('Customer', row) && matchesSearch(asker, row, term))
    .sort(
      (a, b) => -compare(key(a, 'updated_at'), key(b, 'updated_at')) || -compare(key(a, 'id'), key(b, 'id')),
    );
  const contacts = rowsOf(asker.world, 'contact')
    .filter((row) => asker.sees('Contact', row) && contactMatches(asker, row, term))
    .sort((a, b) => compare(key(a, 'id'), key(b, 'id')));
  return [
    ...customers.slice(0, most).map(customerHit),
    ...contacts.slice(0, most).map((row) => contactHit(asker, row)),
  ];
}

function customerHit(row: Row): Json {
  const id = key(row, 'id');
  return {
    kind: 'CUSTOMER',
    id,
    customerId: id,
    title: key(row, 'name'),
    subtitle: key(row, 'code'),
    stage: key(row, 'stage').toUpperCase(),
  };
}

function contactHit(asker: Asker, row: Row): Json {
  const customer = rowOf(asker.world, 'customer', text(row, 'customer_id'));
  const name = key(row, 'name');
  const isOpen = asker.reads('Contact', row, 'name');
  const isMasked = asker.showsMask('Contact', row, 'name');
  const title = asker.reads('Contact', row, 'title') ? (text(row, 'title') ?? '') : '';
  return {
    kind: 'CONTACT',
    id: key(row, 'id'),
    customerId: key(row, 'customer_id'),
    title: isOpen ? name : isMasked ? masked(fieldOf('Contact', 'name')?.mask ?? 'name', name) : '',
    subtitle: [customer === null ? '' : key(customer, 'name'), title].filter((one) => one !== '').join(' · '),
    stage: null,
  };
}

export function digitsOf(value: string): string {
  return value.replace(/[^0-9]/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
