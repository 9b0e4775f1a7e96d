import { type Json, type Row, flag, iso, isObject, key, moment, text } from '../../json.js';
import type { Asker } from '../asker.js';
import { dayOf } from '../calendar.js';
import { isDeleted } from '../reach.js';
import { rowOf } from '../world.js';
import { itsCustomer } from './its-customer.js';
import { namesIn } from './names-in.js';
import { colleague } from './people.js';
import { column, type FieldRule, type RecordRule } from './record.js';

const identity = (name: string): FieldRule => ({ class: 'identity', value: column(name) });
const time = (name: string, fieldClass: FieldRule['class'] = 'identity'): FieldRule => ({
  class: fieldClass,
  value: (row) => iso(moment(row, name)),
});

export const Contact: RecordRule = {
  table: 'contact',
  customer: 'inherits',
  action: 'contact.read',
  exists: (row) => !isDeleted(row),
  fields: {
    id: identity('id'),
    version: identity('version'),
    customer: itsCustomer,
    customerId: { ...identity('customer_id'), filter: 'id', filterOnly: true },
    name: { class: 'contactName', value: column('name'), mask: 'name', filter: 'text' },
    title: { class: 'contactName', value: column('title'), filter: 'text' },
    mobile: { class: 'contactNumber', value: column('mobile'), mask: 'mobile', filter: 'text' },
    phone: { class: 'contactNumber', value: column('phone'), mask: 'phone', filter: 'text' },
    email: { class: 'contactNumber', value: column('email'), mask: 'email', filter: 'text' },
    wechat: { class: 'contactNumber', value: column('wechat'), mask: 'name', filter: 'text' },
    primary: { class: 'identity', value: (row) => flag(row, 'is_primary') },
    withheld: { class: 'identity', withheld: true },
  },
};

export const FollowUp: RecordRule = {
  table: 'follow_up',
  customer: 'inherits',
  action: 'followUp.read',
  fields: {
    id: identity('id'),
    customer: itsCustomer,
    contact: {
      class: 'contactName',
      one: { type: 'Contact', row: (row, { world }) => rowOf(world, 'contact', text(row, 'contact_id')) },
    },
    author: { class: 'identity', ...colleague('author_id') },
    way: identity('way'),
    note: { class: 'note', value: column('note') },
    at: time('at'),
    nextContactAt: time('next_contact_at', 'activity'),
    withheld: { class: 'identity', withheld: true },
  },
};

export const SignedContract: RecordRule = {
  table: 'signed_contract',
  customer: 'inherits',
  action: 'contract.read',
  fields: {
    id: identity('id'),
    number: identity('number'),
    signedOn: identity('signed_on'),
    amount: { class: 'amount', parts: { type: 'Money', rows: (row) => row } },
    recordedBy: { class: 'deal', ...colleague('recorded_by') },
    recordedAt: time('recorded_at'),
    withheld: { class: 'identity', withheld: true },
  },
};

export const CustomerEvent: RecordRule = {
  table: 'customer_event',
  customer: 'inherits',
  action: 'customer.read',
  fields: {
    id: identity('id'),
    at: time('at'),
    type: identity('type'),
    actor: { class: 'journal', ...colleague('actor_id') },
    reason: { class: 'journal', value: column('reason') },
    sentence: { class: 'identity', judge: judgeSentence },
  },
};

/** Names and reasons belong to the journal; without it a line only says what happened. */
function judgeSentence(got: Json, row: Row, asker: Asker): string | null {
  if (typeof got !== 'string' || got === '') return 'is empty';
  if (tellsContract(got, row, asker)) return 'tells of a contract that is withheld';
  if (asker.reads('CustomerEvent', row, 'reason')) return null;
  const reason = text(row, 'reason');
  if (reason !== null && got.includes(reason)) return 'tells the reason';
  return namesIn(asker, got) ? 'tells a name' : null;
}

/** Its number is for those who see the contract, its amount for those who read that of the contract. */
function tellsContract(got: string, row: Row, asker: Asker): boolean {
  const contract = isObject(row['data']) ? row['data']['contract'] : null;
  if (!isObject(contract)) return false;
  const itself = { customer_id: key(row, 'customer_id') };
  return (
    (got.includes(key(contract, 'number')) && !asker.sees('SignedContract', itself)) ||
    (got.includes(key(contract, 'amount')) && !asker.reads('SignedContract', itself, 'amount'))
  );
}

export const Reminder: RecordRule = {
  table: 'reminder',
  customer: 'none',
  action: '',
  exists: (row, asker) => row['user_id'] === asker.person.id || isOfPrincipal(row, asker),
  fields: {
    id: identity('id'),
    customer: itsCustomer,
    person: { class: 'identity', ...colleague('user_id') },
    kind: identity('kind'),
    due: time('due'),
    overdue: {
      class: 'identity',
      value: (row, { world }) =>
        text(row, 'done_at') === null && dayOf(moment(row, 'due') ?? 0) < dayOf(world.now),
    },
    done: { class: 'identity', value: (row) => text(row, 'done_at') !== null },
    sentence: { class: 'identity', judge: judgeReminder },
  },
};

/** AP-2: due on a customer of somebody this person stands in for, where they read when it is to be contacted. */
function isOfPrincipal(row: Row, asker: Asker): boolean {
  const { person, world } = asker;
  const owner = text(row, 'user_id') ?? '';
  const customer = rowOf(world, 'customer', text(row, 'customer_id'));
  return (
    person.standsInFor.includes(owner) &&
    ['NEXT_CONTACT', 'DROP_SOON'].includes(key(row, 'kind')) &&
    dayOf(moment(row, 'due') ?? 0) <= dayOf(world.now) &&
    customer !== null &&
    customer['owner_id'] === owner &&
    asker.sees('Customer', customer) &&
    asker.reads('Customer', customer, 'nextContactAt')
  );
}

/** L26: the customer is named only while the person may see it. */
function judgeReminder(got: Json, row: Row, asker: Asker): string | null {
  if (typeof got !== 'string' || got === '') return 'is empty';
  const customer = rowOf(asker.world, 'customer', text(row, 'customer_id'));
  if (customer === null || asker.sees('Customer', customer)) return null;
  return got.includes(key(customer, 'name')) ? 'names a customer out of sight' : null;
}
