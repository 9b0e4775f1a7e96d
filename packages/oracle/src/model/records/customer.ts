import { type Json, type Row, iso, isList, isObject, moment, number, text } from '../../json.js';
import { daysLeft, valueLifecycle } from '../calendar.js';
import type { Asker } from '../asker.js';
import { children } from './children.js';
import { namesIn } from './names-in.js';
import { isDeleted } from '../reach.js';
import { colleague } from './people.js';
import { column, part, type FieldRule, type RecordRule } from './record.js';

const plain = (fieldClass: FieldRule['class'], name: string): FieldRule => ({
  class: fieldClass,
  value: column(name),
});
const time = (fieldClass: FieldRule['class'], name: string): FieldRule => ({
  class: fieldClass,
  value: (row) => iso(moment(row, name)),
});
const upper = (name: string) => (row: Row) => text(row, name)?.toUpperCase() ?? null;

export const Customer: RecordRule = {
  table: 'customer',
  customer: 'self',
  action: 'customer.read',
  exists: (row) => !isDeleted(row),
  fields: {
    id: plain('identity', 'id'),
    code: { ...plain('identity', 'code'), filter: 'text' },
    version: plain('identity', 'version'),
    name: { ...plain('identity', 'name'), filter: 'text' },
    stage: { class: 'identity', value: upper('stage'), filter: 'choice' },
    address: plain('profile', 'address'),
    industry: { ...plain('profile', 'industry'), filter: 'text' },
    phone: { ...plain('companyPhone', 'phone'), mask: 'phone', filter: 'text' },
    introduction: plain('profile', 'introduction'),
    creditCode: plain('profile', 'credit_code'),
    country: plain('profile', 'country'),
    postcode: plain('profile', 'postcode'),
    incomplete: plain('identity', 'incomplete'),
    careClass: plain('profile', 'care_class'),
    importance: { class: 'profile', value: upper('importance') },
    dealCount: plain('deal', 'contracts_signed'),
    firstDealOn: plain('deal', 'first_deal_on'),
    lastDealOn: plain('deal', 'last_deal_on'),
    valueLifecycle: {
      class: 'deal',
      madeOf: ['dealCount', 'firstDealOn', 'lastDealOn'],
      value: (row, { world }) => valueLifecycle(world, row),
    },
    owner: { class: 'profile', ...colleague('owner_id') },
    creator: { class: 'profile', ...colleague('creator_id') },
    ownerId: { ...plain('profile', 'owner_id'), filter: 'id', filterOnly: true, sharesRightOf: 'owner' },
    ownerDepartmentId: {
      ...plain('profile', 'owner_department_id'),
      filter: 'id',
      filterOnly: true,
      sharesRightOf: 'owner',
    },
    creatorId: {
      ...plain('profile', 'creator_id'),
      filter: 'id',
      filterOnly: true,
      sharesRightOf: 'creator',
    },
    protectedSince: time('identity', 'protected_since'),
    protectedUntil: { ...time('identity', 'protected_until'), filter: 'moment' },
    daysLeft: {
      class: 'identity',
      value: (row, { world }) => daysLeft(world, moment(row, 'protected_until')),
    },
    formalSince: time('identity', 'formal_since'),
    poolSince: { ...time('identity', 'pool_since'), filter: 'moment' },
    poolCause: { ...plain('identity', 'pool_cause'), filter: 'choice' },
    whyInPool: { class: 'identity', judge: judgeWhyInPool },
    poolReason: plain('journal', 'pool_reason'),
    lock: {
      class: 'profile',
      parts: { type: 'PoolLock', rows: (row) => (text(row, 'lock_at') === null ? null : row) },
    },
    locked: {
      class: 'profile',
      sharesRightOf: 'lock',
      value: (row) => text(row, 'lock_at') !== null,
      filter: 'flag',
      filterOnly: true,
    },
    review: { class: 'application', parts: { type: 'ProtectionReview', rows: reviewOf } },
    reviewPending: {
      class: 'application',
      sharesRightOf: 'review',
      value: (row) => text(row, 'review_due') !== null,
      filter: 'flag',
      filterOnly: true,
    },
    nextDeadline: {
      class: 'identity',
      parts: { type: 'Deadline', rows: (row) => (text(row, 'next_deadline_at') === null ? null : row) },
    },
    lastFollowUpAt: { ...time('activity', 'last_follow_up_at'), filter: 'moment' },
    nextContactAt: { ...time('activity', 'next_contact_at'), filter: 'moment' },
    application: {
      class: 'application',
      one: {
        type: 'Approval',
        row: (row, asker) =>
          children(asker, 'approval', row).find((approval) => approval['status'] === 'PENDING') ?? null,
      },
    },
    contacts: { class: 'identity', many: childList('Contact', 'contact', 'created_at', 1) },
    followUps: { class: 'identity', many: childList('FollowUp', 'follow_up', 'at', -1) },
    contracts: { class: 'identity', many: childList('SignedContract', 'signed_contract', 'signed_on', -1) },
    events: { class: 'identity', many: childList('CustomerEvent', 'customer_event', 'at', -1) },
    allowed: { class: 'identity', judge: judgeAllowed },
    withheld: { class: 'identity', withheld: true },
    createdAt: { ...time('identity', 'created_at'), filter: 'moment' },
    updatedAt: { ...time('identity', 'updated_at'), filter: 'moment' },
  },
};

function childList(type: string, table: string, by: string, direction: 1 | -1): FieldRule['many'] {
  return {
    type,
    rows: (row, asker) =>
      children(asker, table, row).sort(
        (a, b) =>
          direction *
          (Date.parse(text(a, by) ?? '') - Date.parse(text(b, by) ?? '') ||
            (String(a['id']) < String(b['id']) ? -1 : 1)),
      ),
  };
}

function reviewOf(row: Row): Row | null {
  const due = text(row, 'review_due');
  if (due !== null) return { status: 'PENDING', reason: null, due };
  const status = text(row, 'review_status');
  return status === null ? null : { status, reason: text(row, 'review_reason'), due: null };
}

/** LC-18: said of pool customers alone; names only to whom the reason is readable. Words are looked for in every answer. */
function judgeWhyInPool(got: Json, row: Row, asker: Asker): string | null {
  if (row['stage'] !== 'pool') return got === null ? null : 'explains what is not in the pool';
  if (typeof got !== 'string' || got === '') return 'explains nothing';
  return namesIn(asker, got) && !asker.reads('Customer', row, 'poolReason') ? 'tells a name' : null;
}

/** The rules of a verb are not the oracle's; whether a right is missing is. */
function judgeAllowed(
  got: Json,
  row: Row,
  asker: Parameters<NonNullable<FieldRule['judge']>>[2],
): string | null {
  if (!isList(got) || got.length === 0) return 'is empty';
  for (const one of got) {
    if (!isObject(one) || one['refusal'] !== null) continue;
    const needs = typeof one['action'] === 'string' ? rightOf[one['action']] : undefined;
    if (needs !== undefined && !asker.mayDo(row, needs)) return `allows ${one['action']} without ${needs}`;
  }
  return null;
}

const rightOf: Readonly<Record<string, string>> = {
  updateCustomer: 'customer.update',
  addContact: 'contact.write',
  addFollowUp: 'followUp.create',
  assignCustomers: 'customer.assign',
  recycleCustomers: 'customer.recycle',
  abandonCustomer: 'customer.abandon',
  lockPoolCustomer: 'customer.lock',
  recordSignedContract: 'contract.record',
  applyForIntent: 'intent.apply',
  applyForExtension: 'extension.apply',
};

export const PoolLock = part({
  by: colleague('lock_by'),
  at: { value: (row) => iso(moment(row, 'lock_at')) },
  reason: { value: column('lock_reason') },
});

export const ProtectionReview = part({
  status: { value: column('status') },
  reason: { value: column('reason') },
  due: { value: (row) => iso(moment(row, 'due')) },
});

export const Deadline = part({
  at: { value: (row) => iso(moment(row, 'next_deadline_at')) },
  what: { value: column('next_deadline_what') },
});

export const Money = part({
  value: { value: (row) => number(row, 'amount')?.toFixed(2) ?? null },
  currency: { value: column('currency') },
});
