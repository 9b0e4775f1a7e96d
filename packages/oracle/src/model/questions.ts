import {
  type Json,
  type JsonObject,
  type Row,
  iso,
  isList,
  isObject,
  key,
  moment,
  text,
  texts,
} from '../json.js';
import type { Asker } from './asker.js';
import { dayOf } from './calendar.js';
import { namedIn, passes } from './filter.js';
import { type Key, inOrder, orderKey } from './order.js';
import { runsOut } from './records/approval.js';
import { fieldOf } from './records/catalogue.js';
import { stateOf } from './records/grant.js';
import { namesIn } from './records/names-in.js';
import { searchHits } from './search.js';
import { rowOf, rowsOf } from './world.js';

/** What a question of the API has to be answered with. */
export type Expected =
  | { readonly kind: 'page'; readonly type: string; readonly rows: readonly Row[] }
  | { readonly kind: 'record'; readonly type: string; readonly row: Row | null }
  | { readonly kind: 'records'; readonly type: string; readonly rows: readonly Row[] }
  | { readonly kind: 'exactly'; readonly value: Json }
  | { readonly kind: 'judged'; readonly judge: (got: Json) => string | null };

type Question = (asker: Asker, args: JsonObject) => Expected;

const questions: Readonly<Record<string, Question>> = {
  customers: (asker, args) => page(asker, 'Customer', args, newestFirst(args, 'Customer')),
  contacts: (asker, args) => page(asker, 'Contact', args, newestFirst(args, 'Contact')),
  customer: (asker, args) => one(asker, 'Customer', 'customer', args),
  contact: (asker, args) => one(asker, 'Contact', 'contact', args),
  approval: (asker, args) => one(asker, 'Approval', 'approval', args),
  approvals: (asker, args) =>
    page(asker, 'Approval', {}, approvalOrder(args), (row) => isAskedApproval(asker, row, args)),
  grants: (asker, args) =>
    page(asker, 'Grant', {}, [by('valid_from', 'DESC')], (row) => isAskedGrant(asker, row, args)),
  addressBook: (asker, args) =>
    page(asker, 'Contact', {}, [orderKey('Contact', 'NAME', 'ASC')], (row) =>
      isInAddressBook(asker, row, args),
    ),
  reminders: (asker, args) =>
    page(asker, 'Reminder', {}, [by('due', 'ASC')], (row) => isOpen(row, text(args, 'on'))),
  bulkOperations: (asker) => page(asker, 'BulkOperation', {}, [by('at', 'DESC')]),
  users: (asker, args) =>
    page(asker, 'User', {}, [by('name_pinyin', 'ASC')], (row) => isAskedUser(row, text(args, 'search'))),
  departments: (asker) => ({ kind: 'records', type: 'Department', rows: departmentsFromTop(asker) }),
  search: (asker, args) => ({
    kind: 'exactly',
    value: searchHits(
      asker,
      text(args, 'text') ?? '',
      typeof args['first'] === 'number' ? args['first'] : null,
    ),
  }),
  customerStageCounts: (asker, args) => ({ kind: 'exactly', value: stageCounts(asker, args) }),
  explainStage: (asker, args) => ({
    kind: 'judged',
    judge: (got) => judgeExplanation(asker, text(args, 'customerId'), got),
  }),
};

export function isKnownQuestion(name: string): boolean {
  return name in questions;
}

export function answerTo(asker: Asker, name: string, args: JsonObject): Expected {
  const question = questions[name];
  if (question === undefined) throw new Error(`The oracle does not know the question ${name}`);
  return question(asker, args);
}

/** Texts of refusal, any of which may answer the question; none where every argument may be used. */
export function refusedArguments(asker: Asker, name: string, args: JsonObject): string[] {
  const type = name === 'contacts' ? 'Contact' : 'Customer';
  const filter = isObject(args['filter']) && name !== 'approvals' ? namedIn(args['filter']) : [];
  const refused = filter.filter(
    (field) => !(field === 'search' && type === 'Customer') && !mayFilter(asker, type, field),
  );
  const order = name === 'approvals' ? [] : ordersIn(args).map((one) => text(one, 'field') ?? '');
  return [
    ...refused.map((field) => `Field "${field}" is not defined by type "${type}Filter".`),
    ...order
      .filter((field) => !mayOrder(asker, type, field))
      .map((field) => `Value "${field}" does not exist in "${type}OrderField" enum.`),
  ];
}

function mayFilter(asker: Asker, type: string, name: string): boolean {
  const field = fieldOf(type, name);
  return field?.filter !== undefined && asker.mayName(type, name);
}

function mayOrder(asker: Asker, type: string, name: string): boolean {
  try {
    const { field } = orderKey(type, name, 'ASC');
    return field === null || asker.mayName(type, field);
  } catch {
    return false;
  }
}

function page(
  asker: Asker,
  type: string,
  args: JsonObject,
  keys: readonly Key[],
  also: (row: Row) => boolean = () => true,
): Expected {
  const filter = isObject(args['filter']) ? args['filter'] : {};
  const rows = rowsOf(asker.world, tableOf[type] ?? '').filter(
    (row) => asker.sees(type, row) && also(row) && passes(asker, type, row, filter),
  );
  return { kind: 'page', type, rows: inOrder(asker, type, rows, keys) };
}

const tableOf: Readonly<Record<string, string>> = {
  Customer: 'customer',
  Contact: 'contact',
  Approval: 'approval',
  Grant: 'customer_grant',
  Reminder: 'reminder',
  BulkOperation: 'bulk_operation',
  User: 'app_user',
};

function one(asker: Asker, type: string, table: string, args: JsonObject): Expected {
  const row = rowOf(asker.world, table, text(args, 'id'));
  return { kind: 'record', type, row: row !== null && asker.sees(type, row) ? row : null };
}

function ordersIn(args: JsonObject): JsonObject[] {
  return (isList(args['orderBy']) ? args['orderBy'] : []).filter(isObject);
}

function newestFirst(args: JsonObject, type: string): Key[] {
  const asked = ordersIn(args).map((one) =>
    orderKey(type, text(one, 'field') ?? '', one['direction'] === 'DESC' ? 'DESC' : 'ASC'),
  );
  return asked.length > 0 ? asked : [by('created_at', 'DESC')];
}

function by(column: string, direction: Key['direction']): Key {
  return { field: null, value: (row) => row[column] ?? null, direction };
}

function isAskedGrant({ world, person }: Asker, row: Row, args: JsonObject): boolean {
  const { customerId = null, live = null, givenByMe } = args;
  return (
    (customerId === null || row['customer_id'] === customerId) &&
    (live === null || (stateOf(world, row) === 'LIVE') === live) &&
    (givenByMe !== true || row['granted_by'] === person.id)
  );
}

function approvalOrder(args: JsonObject): Key[] {
  const keys = ordersIn(args).map((one): Key => {
    const direction = one['direction'] === 'DESC' ? 'DESC' : 'ASC';
    if (one['field'] === 'DUE') return { field: null, value: (row) => iso(runsOut(row)), direction };
    return by(one['field'] === 'DECIDED_AT' ? 'decided_at' : 'created_at', direction);
  });
  return keys.length > 0 ? keys : [by('created_at', 'DESC')];
}

/** An approval may be in sight while its customer is not; then it is not found by the customer's name. */
function hasCustomerNamed(asker: Asker, row: Row, name: string | null): boolean {
  if (name === null || name === '') return true;
  const customer = rowOf(asker.world, 'customer', text(row, 'customer_id'));
  const part = name.normalize('NFKC').trim().toLowerCase();
  if (customer === null || part === '' || !asker.sees('Customer', customer)) return false;
  return key(customer, 'name').toLowerCase().includes(part);
}

function isAskedApproval(asker: Asker, row: Row, args: JsonObject): boolean {
  const { person } = asker;
  const asked = isObject(args['filter']) ? args['filter'] : {};
  const fits = (name: string, holds: boolean) =>
    asked[name] === undefined || asked[name] === null || asked[name] === holds;
  const is = (name: string, column: string) =>
    asked[name] === undefined || asked[name] === null || asked[name] === row[column];
  return (
    fits('waitingForMe', row['status'] === 'PENDING' && texts(row['waiting_for']).includes(person.id)) &&
    fits('mine', row['applicant_id'] === person.id) &&
    fits('decidedByMe', texts(row['decided_by']).includes(person.id)) &&
    is('kind', 'kind') &&
    is('status', 'status') &&
    hasCustomerNamed(asker, row, text(asked, 'customer'))
  );
}

/** LC-13: what this person entered; a name that is not readable is not found by. */
function isInAddressBook(asker: Asker, row: Row, args: JsonObject): boolean {
  const isMine = rowsOf(asker.world, 'address_book_entry').some(
    (entry) => entry['user_id'] === asker.person.id && entry['contact_id'] === row['id'],
  );
  const term = (text(args, 'search') ?? '').normalize('NFKC').trim().toLowerCase();
  if (!isMine || term === '') return isMine;
  return (
    asker.reads('Contact', row, 'name') &&
    ['name', 'name_pinyin', 'name_initials'].some((one) => key(row, one).toLowerCase().includes(term))
  );
}

function isOpen(row: Row, on: string | null): boolean {
  if (text(row, 'done_at') !== null) return false;
  return on === null || dayOf(moment(row, 'due') ?? 0) <= Date.parse(on) / 86_400_000;
}

function isAskedUser(row: Row, search: string | null): boolean {
  const wanted = (search ?? '').normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  const start = wanted.replace(/\s/g, '');
  return (
    key(row, 'name').toLowerCase().includes(wanted) ||
    key(row, 'account').startsWith(start) ||
    key(row, 'name_pinyin').replaceAll(' ', '').startsWith(start) ||
    key(row, 'name_initials').startsWith(start)
  );
}

function departmentsFromTop({ world }: Asker): Row[] {
  const depth = (row: Row): number => {
    const above = rowOf(world, 'department', text(row, 'parent_id'));
    return above === null ? 0 : 1 + depth(above);
  };
  const place = (row: Row) => `${depth(row)} ${String(row['position']).padStart(5, '0')} ${key(row, 'id')}`;
  return [...rowsOf(world, 'department')].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function stageCounts(asker: Asker, args: JsonObject): Json {
  const filter = isObject(args['filter']) ? args['filter'] : {};
  return ['potential', 'intent', 'formal', 'pool'].map((stage) => {
    const value = rowsOf(asker.world, 'customer').filter(
      (row) =>
        row['stage'] === stage && asker.sees('Customer', row) && passes(asker, 'Customer', row, filter),
    ).length;
    return { stage: stage.toUpperCase(), count: { value, capped: false } };
  });
}

/** LC-18: nothing of a customer out of sight; names and reasons only to whom the journal is readable. */
function judgeExplanation(asker: Asker, customerId: string | null, got: Json): string | null {
  if (!isList(got)) return 'is no list';
  const customer = rowOf(asker.world, 'customer', customerId);
  if (customer === null || !asker.sees('Customer', customer)) {
    return got.length === 0 ? null : 'explains a customer out of sight';
  }
  if (got.length === 0) return 'explains nothing';
  const told = got.join('\n');
  const contracts = key(customer, 'contracts_signed');
  if (contracts !== '0' && told.includes(contracts) && !asker.reads('Customer', customer, 'dealCount')) {
    return 'tells how many contracts were signed';
  }
  // Words that belong to one cell are looked for in every answer.
  return namesIn(asker, told) && !asker.reads('CustomerEvent', { customer_id: key(customer, 'id') }, 'reason')
    ? 'tells a name'
    : null;
}
