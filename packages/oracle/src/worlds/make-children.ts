import { type Row, type Tables, text } from '../json.js';
import type { Chance } from './chance.js';
import { alphabet, moments } from './make-customers.js';
import { idOf } from './make-people.js';

const day = 86_400_000;

/** Contacts, follow-ups, contracts, journal, applications and reminders of the customers there are. */
export function makeChildren(chance: Chance, people: Tables, customers: readonly Row[], now: number): Tables {
  const users = people['app_user'] ?? [];
  const several = <T>(make: (customer: Row, index: number) => T): T[] =>
    customers.flatMap((customer) =>
      Array.from({ length: chance.between(0, 4) }, (_, index) => make(customer, index)),
    );
  const contact = several((customer, index) => makeContact(chance, users, customer, now, index));
  const mine = (customer: Row) =>
    contact.filter((one) => one.customer_id === idOf(customer)).map(({ id }) => id);
  return {
    contact,
    address_book_entry: contact.flatMap(({ id }) =>
      chance
        .some(users, 0.15)
        .map((user) => ({ user_id: idOf(user), contact_id: id, added_at: new Date(now).toISOString() })),
    ),
    follow_up: several((customer) => makeFollowUp(chance, users, customer, mine(customer), now)),
    signed_contract: several((customer, index) => makeContract(chance, users, customer, now, index)),
    customer_event: several((customer, index) => makeEvent(chance, users, customer, now, index)),
    approval: customers.flatMap((customer) => makeApprovals(chance, users, customer, now)),
    reminder: several((customer, index) => makeReminder(chance, users, customer, now, index)),
    bulk_operation: chance.some(users, 0.4).map((user) => ({
      id: chance.id(),
      kind: chance.one(['ASSIGN', 'RECYCLE']),
      by_id: idOf(user),
      at: chance.one(moments(now)),
      count: chance.between(1, 9),
      reason: chance.token(),
      undo_until: new Date(now + day).toISOString(),
    })),
  };
}

function makeContact(chance: Chance, users: readonly Row[], customer: Row, now: number, index: number) {
  const name = chance.one(alphabet.contact);
  return {
    id: chance.id(),
    version: chance.between(1, 3),
    customer_id: idOf(customer),
    name,
    name_pinyin: name.startsWith('王') ? 'wangxiaoming' : name.toLowerCase(),
    name_initials: name.startsWith('王') ? 'wxm' : name.slice(0, 1).toLowerCase(),
    title: chance.one(alphabet.title),
    mobile: chance.one(alphabet.mobile),
    phone: chance.one(alphabet.phone),
    email: chance.one(alphabet.email),
    wechat: chance.one(alphabet.wechat),
    is_primary: index === 0,
    creator_id: idOf(chance.one(users)),
    deleted_at: index > 0 && chance.happens(0.1) ? chance.one(moments(now)) : null,
    created_at: chance.one(moments(now)),
    updated_at: chance.one(moments(now)),
  };
}

function makeFollowUp(
  chance: Chance,
  users: readonly Row[],
  customer: Row,
  contacts: readonly string[],
  now: number,
) {
  return {
    id: chance.id(),
    customer_id: idOf(customer),
    contact_id: contacts.length > 0 && chance.happens(0.7) ? chance.one(contacts) : null,
    author_id: idOf(chance.one(users)),
    way: chance.one(['PHONE', 'VISIT', 'WECHAT']),
    note: chance.token(),
    at: chance.one(moments(now)),
    next_contact_at: chance.one([...moments(now), null]),
    created_at: chance.one(moments(now)),
  };
}

function makeContract(chance: Chance, users: readonly Row[], customer: Row, now: number, index: number) {
  return {
    id: chance.id(),
    customer_id: idOf(customer),
    number: `${text(customer, 'code')}-${index}`,
    signed_on: new Date(now - chance.one([10, 100, 400]) * day).toISOString().slice(0, 10),
    amount: chance.between(1, 99_999_999) / 100,
    currency: 'CNY',
    recorded_by: idOf(chance.one(users)),
    recorded_at: chance.one(moments(now)),
  };
}

function makeEvent(chance: Chance, users: readonly Row[], customer: Row, now: number, index: number) {
  const at = chance.one(moments(now));
  const [actor, owner] = [idOf(chance.one(users)), idOf(chance.one(users))];
  const reason = chance.happens(0.7) ? chance.token() : null;
  const happened = { at: Date.parse(at), actor, reason, policyVersion: 1 };
  const data = chance.one([
    { ...happened, type: 'Abandoned', owner },
    { ...happened, type: 'Assigned', from: owner, to: actor, deadline: null },
    { ...happened, type: 'Recycled', owner },
    { ...happened, type: 'Locked' },
    {
      ...happened,
      type: 'ContractSigned',
      owner,
      collaborators: [],
      late: false,
      contract: { number: chance.token(), signedOn: at.slice(0, 10), amount: '77123456.78', currency: 'CNY' },
    },
  ]);
  return {
    id: chance.id(),
    customer_id: idOf(customer),
    seq: index + 1,
    at,
    type: data.type,
    actor_id: actor,
    reason,
    policy_version: 1,
    data,
  };
}

/** At most one that is pending, as the customer itself says for a review; decided ones of all ages. */
function makeApprovals(chance: Chance, users: readonly Row[], customer: Row, now: number) {
  const inReview = customer['review_due'] !== null;
  const pending =
    inReview || chance.happens(0.15) ? [makeApproval(chance, users, customer, now, 'PENDING', inReview)] : [];
  const decided = Array.from({ length: chance.one([0, 0, 1, 2]) }, () =>
    makeApproval(chance, users, customer, now, chance.one(['APPROVED', 'REJECTED']), false),
  );
  return [...pending, ...decided];
}

function makeApproval(
  chance: Chance,
  users: readonly Row[],
  customer: Row,
  now: number,
  status: string,
  isReview: boolean,
) {
  const isPending = status === 'PENDING';
  const approvers = chance.few(users, chance.between(1, 3)).map(idOf);
  const decider = chance.one(approvers);
  const decidedAt = isPending
    ? null
    : new Date(now - chance.one([day, 7 * day - 1, 7 * day, 9 * day])).toISOString();
  const kind = isReview ? 'PROTECTION_REVIEW' : chance.one(['INTENT', 'EXTENSION']);
  return {
    id: chance.id(),
    kind,
    status,
    customer_id: idOf(customer),
    applicant_id: idOf(chance.one(users)),
    reason: chance.token(),
    days: kind === 'EXTENSION' ? chance.between(1, 15) : null,
    due: isPending ? new Date(now + 15 * day).toISOString() : null,
    created_at: chance.one(moments(now)),
    decided_at: decidedAt,
    waiting_for: isPending ? approvers : [],
    decided_by: isPending ? [] : [decider],
    steps: [
      {
        name: isReview ? 'reviewer' : 'superior',
        approvers,
        decidedBy: isPending ? null : decider,
        decision: isPending ? null : status === 'APPROVED' ? 'APPROVE' : 'REJECT',
        comment: isPending ? null : chance.token(),
        at: decidedAt,
      },
    ],
  };
}

function makeReminder(chance: Chance, users: readonly Row[], customer: Row, now: number, index: number) {
  const id = chance.id();
  const anybody = idOf(chance.one(users));
  return {
    id,
    // Every other one follows the owner, as all do in earnest: those a deputy is told of.
    user_id: index % 2 === 0 ? (text(customer, 'owner_id') ?? anybody) : anybody,
    customer_id: idOf(customer),
    kind: 'NEXT_CONTACT',
    due: new Date(now + chance.one([-2, -1, 0, 5]) * day).toISOString(),
    data: {},
    created_at: new Date(now).toISOString(),
    done_at: chance.happens(0.2) ? new Date(now).toISOString() : null,
    key: `oracle:${text(customer, 'code')}:${index}`,
  };
}
