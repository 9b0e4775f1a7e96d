import { type Json, type Row, type Tables, text } from '../json.js';
import type { Chance } from './chance.js';
import { idOf } from './make-people.js';

const hour = 3_600_000;
const day = 24 * hour;

/** The few values there are, so that filters hit and duplicates collide; some carry the signs of a pattern. */
export const alphabet = {
  name: ['anbo', 'bocidu', 'ci', 'du%a', 'a_bo'],
  industry: ['steel', 'pumps', 'St%el', null],
  phone: ['0523-84801234', '021-58881234', '13800131234', '95588', null],
  mobile: ['13800131234', '13912345678', '8613800131234', null],
  email: ['an@example.com', 'bo@example.com', null],
  wechat: ['wx_an', '王小明', null],
  contact: ['an', 'bo', 'Bo', '王小明'],
  title: ['buyer', 'boss', null],
  text: ['x', 'y', null],
} as const;

/** Moments around `now`, again and again the same ones. */
export function moments(now: number): string[] {
  return [-40 * day, -8 * day, -2 * day, -hour, 0].map((step) => new Date(now + step).toISOString());
}

/** Customers in all stages, some of them in the recycle bin, and everything that hangs off them. */
export function makeCustomers(chance: Chance, people: Tables, now: number): Tables {
  const users = people['app_user'] ?? [];
  const departments = people['department'] ?? [];
  const pools: Row[] = [
    { id: chance.id(), name: 'General' },
    { id: chance.id(), name: 'Closed' },
  ];
  const customer = Array.from({ length: chance.between(5, 60) }, (_, index) =>
    makeCustomer(chance, users, pools, now, index),
  );
  return {
    pool: pools,
    pool_department: [{ pool_id: idOf(pools[1]), department_id: idOf(chance.one(departments)) }],
    customer,
    customer_grant: grants(chance, people, customer, now),
  };
}

function makeCustomer(
  chance: Chance,
  users: readonly Row[],
  pools: readonly Row[],
  now: number,
  index: number,
): Row {
  const stage = chance.one(['potential', 'potential', 'intent', 'formal', 'pool', 'pool']);
  const owner = chance.one(users);
  const number = String(index).padStart(3, '0');
  const name = `${chance.one(alphabet.name)}${chance.between(0, 9)}`;
  const past = () => chance.one(moments(now));
  const protectedUntil = new Date(now + chance.between(20, 29) * day).toISOString();
  const isProtected = stage === 'potential' || stage === 'intent';
  const inReview = stage === 'potential' && chance.happens(0.3);
  const common: Row = {
    id: chance.id(),
    code: `C${number}`,
    version: chance.between(1, 4),
    name,
    name_key: `${name.replaceAll(/[%_]/g, '')} ${number}`,
    name_pinyin: name.replace(/[^a-z]/g, ''),
    name_initials: name.slice(0, 2),
    address: chance.one(alphabet.text),
    industry: chance.one(alphabet.industry),
    phone: chance.one(alphabet.phone),
    introduction: chance.token(),
    credit_code: chance.happens(0.3) ? chance.token() : null,
    country: 'CN',
    postcode: chance.one(['214500', null]),
    incomplete: chance.happens(0.1),
    care_class: chance.one(['A', 'B', null]),
    importance: chance.one(['important', 'ordinary', null]),
    stage,
    pool_id: idOf(chance.one(pools)),
    creator_id: idOf(chance.one(users)),
    ever_approved: !inReview,
    last_follow_up_at: chance.one([...moments(now), null]),
    next_contact_at: chance.one([...moments(now), null]),
    deleted_at: chance.happens(0.1) ? past() : null,
    created_at: past(),
    updated_at: past(),
    next_deadline_at: isProtected ? protectedUntil : null,
    next_deadline_what: isProtected ? 'DROP' : null,
    protected_since: isProtected ? past() : null,
    stage_since: isProtected ? past() : null,
    protected_until: isProtected ? protectedUntil : null,
    // So many that the number says by itself what it counts.
    granted_days: isProtected && chance.happens(0.3) ? 9371 : 0,
    owner_id: stage === 'pool' ? null : idOf(owner),
    owner_department_id: stage === 'pool' ? null : text(owner, 'department_id'),
    ...deals(chance, stage, now),
    ...review(chance, users, stage, inReview, now),
    ...pool(chance, users, stage, now),
  };
  return common;
}

function deals(chance: Chance, stage: string, now: number): Record<string, Json> {
  const isFormal = stage === 'formal';
  const on = () => new Date(now - chance.one([10, 100, 200, 400]) * day).toISOString().slice(0, 10);
  const dates = [on(), on()].sort();
  return {
    formal_since: isFormal ? chance.one(moments(now)) : null,
    // So many that the number says by itself what it counts.
    contracts_signed: isFormal ? chance.between(741, 743) : 0,
    first_deal_on: isFormal ? (dates[0] ?? null) : null,
    last_deal_on: isFormal ? (dates[1] ?? null) : null,
    lost_at: null,
    lost_reason: isFormal && chance.happens(0.1) ? chance.token() : null,
  };
}

function review(
  chance: Chance,
  users: readonly Row[],
  stage: string,
  pending: boolean,
  now: number,
): Record<string, Json> {
  const decided = !pending && stage !== 'pool' && chance.happens(0.5);
  return {
    review_since: pending ? chance.one(moments(now)) : null,
    review_due: pending ? new Date(now + 15 * day).toISOString() : null,
    review_status: decided ? 'APPROVED' : null,
    review_reason: decided ? chance.token() : null,
    review_by: decided ? idOf(chance.one(users)) : null,
    review_at: decided ? chance.one(moments(now)) : null,
  };
}

function pool(chance: Chance, users: readonly Row[], stage: string, now: number): Record<string, Json> {
  const inPool = stage === 'pool';
  const isLocked = inPool && chance.happens(0.3);
  return {
    pool_since: inPool ? chance.one(moments(now)) : null,
    pool_cause: inPool ? 'IMPORTED' : null,
    pool_reason: inPool ? chance.token() : null,
    lock_by: isLocked ? idOf(chance.one(users)) : null,
    lock_at: isLocked ? chance.one(moments(now)) : null,
    lock_reason: isLocked ? chance.token() : null,
  };
}

/** AC-5: to people, teams, departments and roles; over, not begun, ending or beginning at this very moment. */
function grants(chance: Chance, people: Tables, customers: readonly Row[], now: number): Row[] {
  const owned = customers.filter((row) => row['owner_id'] !== null);
  if (owned.length === 0) return [];
  const at = (step: number) => new Date(now + step).toISOString();
  return Array.from({ length: chance.between(0, 40) }, () => {
    const kind = chance.one(['user', 'user', 'team', 'department', 'role'] as const);
    const table = { user: 'app_user', team: 'team', department: 'department', role: 'role' }[kind];
    return {
      id: chance.id(),
      customer_id: idOf(chance.one(owned)),
      principal_kind: kind,
      principal_id: idOf(chance.one(people[table] ?? [])),
      level: chance.one(['read', 'write']),
      cause: kind === 'user' && chance.happens(0.4) ? 'collaborator' : 'grant',
      by_hand: chance.happens(0.5),
      ended_at: chance.happens(0.15) ? at(chance.one([-hour, 0])) : null,
      granted_by: chance.happens(0.5) ? idOf(chance.one(people['app_user'] ?? [])) : null,
      reason: chance.happens(0.3) ? chance.token() : null,
      valid_from: at(chance.one([-5 * day, -5 * day, -5 * day, 0, 1, 2 * hour])),
      valid_until: chance.one([null, null, at(5 * day), at(2 * hour), at(0), at(1), at(-hour)]),
    };
  });
}
