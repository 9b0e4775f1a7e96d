import { type Json, type JsonObject, type Row, key, number, text } from '../json.js';
import type { Asker } from '../model/asker.js';
import { rowOf, rowsOf } from '../model/world.js';
import { SelectionMaker } from '../operations/make-selection.js';
import type { Pick } from '../operations/pick.js';
import type { Schema } from '../operations/schema.js';
import type { Chance } from './chance.js';
import { alphabet } from './make-customers.js';
import type { Deed } from './scenario.js';

const [minute, hour] = [60_000, 3_600_000];

interface DeedMaker {
  readonly schema: Schema;
  readonly chance: Chance;
  readonly asker: Asker;
}

/** Something one person tries to do through the API, allowed or not. */
export function makeDeed(schema: Schema, chance: Chance, asker: Asker): Deed | null {
  const maker = { schema, chance, asker };
  const name = chance.one(Object.keys(deeds).filter((one) => schema.type('Mutation').fields.has(one)));
  const args = deeds[name]?.(maker) ?? null;
  if (args === null) return null;
  const root: Pick = { name, args, of: answerOf(maker, name) };
  return {
    kind: 'deed',
    by: asker.person.id,
    operation: { kind: 'mutation', variables: true, roots: [root] },
  };
}

/** The fresh read of what was changed, or why not. */
function answerOf({ schema, chance }: DeedMaker, name: string): readonly Pick[] {
  const result = schema.type('Mutation').fields.get(name)?.type.name ?? '';
  if (result === 'BulkResult') {
    return [
      { name: 'done' },
      { name: 'refused', of: [{ name: 'id' }, { name: 'refusal', of: [{ name: 'code' }] }] },
    ];
  }
  if (result === 'Clock') return [{ name: 'now' }];
  const record = result.replace(/Result$/, '');
  return [
    { name: '', on: record, of: new SelectionMaker(schema, chance).of(record, 1, { depth: 3 }) },
    {
      name: '',
      on: 'Refused',
      of: [
        { name: 'code', alias: 'refusal' },
        { name: 'path', alias: 'refusedAt' },
      ],
    },
  ];
}

type Arguments = (maker: DeedMaker) => JsonObject | null;

const deeds: Readonly<Record<string, Arguments>> = {
  updateCustomer: (maker) => {
    const row = some(maker, 'customer');
    return row && { id: key(row, 'id'), version: versionOf(maker, row), patch: parts(maker, companyParts) };
  },
  addContact: (maker) => withCustomer(maker, 'customerId', { input: newContact(maker) }),
  updateContact: (maker) => {
    const row = some(maker, 'contact');
    return row && { id: key(row, 'id'), version: versionOf(maker, row), patch: contactPatch(maker) };
  },
  addFollowUp: (maker) => withCustomer(maker, 'customerId', { input: followUpParts(maker) }),
  assignCustomers: (maker) => ({
    ...(maker.chance.happens(0.3) && { keepCollaborators: true }),
    customerIds: several(maker, 'customer'),
    toUserId: key(maker.chance.one(rowsOf(maker.asker.world, 'app_user')), 'id'),
    reason: 'zr1',
  }),
  recycleCustomers: (maker) => ({ customerIds: several(maker, 'customer'), reason: 'zr2' }),
  claimCustomer: (maker) =>
    withUnasked(maker, 'id', {
      input: {
        contact: { name: 'caller', mobile: '13912345678' },
        followUp: { way: 'PHONE', note: 'called' },
      },
    }),
  grantAccess: (maker) => {
    const level = maker.chance.one(['READ', 'WRITE']);
    const input = withCustomer(maker, 'customerId', { level, principal: principal(maker), ...until(maker) });
    return input && { input };
  },
  addCollaborator: (maker) => withCustomer(maker, 'customerId', { userId: someoneIn(maker, 'app_user') }),
  revokeAccess: (maker) => {
    const grant = some(maker, 'customer_grant');
    return grant && { id: key(grant, 'id') };
  },
  moveClock: (maker) => {
    const { chance, asker } = maker;
    // On the way the clock stops at midnight; a moment later than that it has to be told from it.
    const steps = [hour, 2 * hour, 2 * hour + minute, 3 * hour];
    return { to: new Date(asker.world.now + chance.one(steps)).toISOString() };
  },
  moveDepartment: (maker) => ({
    id: someoneIn(maker, 'department'),
    parentId: someoneIn(maker, 'department'),
  }),
  saveUser: (maker) => {
    const user = some(maker, 'app_user');
    return user && { input: { ...personAsIs(maker, user), departmentId: someoneIn(maker, 'department') } };
  },
  disableUser: (maker) => ({ id: someoneIn(maker, 'app_user') }),
  enableUser: (maker) => ({ id: someoneIn(maker, 'app_user') }),
  abandonCustomer: (maker) => withCustomer(maker, 'id', { reason: 'zr3' }),
  lockPoolCustomer: (maker) => withCustomer(maker, 'id', { reason: 'zr4' }),
  unlockPoolCustomer: (maker) => withCustomer(maker, 'id', {}),
  markLost: (maker) => withCustomer(maker, 'id', { reason: 'zr5' }),
  applyForIntent: (maker) => withUnasked(maker, 'customerId', { reason: 'zr6' }),
  applyForExtension: (maker) => withUnasked(maker, 'customerId', { days: 5, reason: 'zr7' }),
};

export const deedNames: readonly string[] = Object.keys(deeds);

function some(maker: DeedMaker, table: string): Row | null {
  return oneOf(maker, rowsOf(maker.asker.world, table));
}

function oneOf({ chance, asker }: DeedMaker, rows: readonly Row[]): Row | null {
  // With one's own customers more can be done, and more can be lost by it.
  const own = rows.filter((row) => row['owner_id'] === asker.person.id);
  if (own.length > 0 && chance.happens(0.4)) return chance.one(own);
  return rows.length === 0 ? null : chance.one(rows);
}

function several({ chance, asker }: DeedMaker, table: string): Json {
  return chance.few(rowsOf(asker.world, table), chance.between(1, 6)).map((row) => key(row, 'id'));
}

function withCustomer(
  maker: DeedMaker,
  argument: string,
  more: JsonObject,
  row = some(maker, 'customer'),
): JsonObject | null {
  return row && { [argument]: key(row, 'id'), ...more };
}

/** Whose pending approval was laid with the world knows nothing of it in its own row; no other can be begun there. */
function withUnasked(maker: DeedMaker, argument: string, more: JsonObject): JsonObject | null {
  const { world } = maker.asker;
  const asked = new Set(
    rowsOf(world, 'approval').flatMap((one) => (one['status'] === 'PENDING' ? [one['customer_id']] : [])),
  );
  const unasked = rowsOf(world, 'customer').filter(({ id }) => !asked.has(id ?? null));
  return withCustomer(maker, argument, more, oneOf(maker, unasked));
}

function someoneIn({ chance, asker }: DeedMaker, table: string): string {
  return key(chance.one(rowsOf(asker.world, table)), 'id');
}

function personAsIs({ asker: { world } }: DeedMaker, user: Row): JsonObject {
  const id = key(user, 'id');
  const mine = (table: string, column: string) =>
    rowsOf(world, table).flatMap((row) => (row['user_id'] === id ? [key(row, column)] : []));
  return {
    id,
    version: number(user, 'version') ?? 1,
    account: key(user, 'account'),
    name: key(user, 'name'),
    superiorId: text(user, 'superior_id'),
    roleIds: mine('user_role', 'role_id'),
    managedDepartmentIds: mine('managed_department', 'department_id'),
  };
}

function principal(maker: DeedMaker): JsonObject {
  const tables = { USER: 'app_user', TEAM: 'team', DEPARTMENT: 'department', ROLE: 'role' } as const;
  const kind = maker.chance.one(['USER', 'TEAM', 'DEPARTMENT', 'ROLE'] as const);
  return { kind, id: someoneIn(maker, tables[kind]) };
}

function until({ chance, asker }: DeedMaker): JsonObject {
  return chance.happens(0.5) ? { until: new Date(asker.world.now + 2 * hour).toISOString() } : {};
}

function versionOf({ chance, asker }: DeedMaker, row: Row): number {
  const table = row['customer_id'] === undefined ? 'customer' : 'contact';
  const stored = rowOf(asker.world, table, key(row, 'id'));
  return (stored === null ? 1 : (number(stored, 'version') ?? 1)) + (chance.happens(0.1) ? 1 : 0);
}

/** A few of the fields, with values that are good. */
function parts({ chance }: DeedMaker, possible: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(chance.few(Object.entries(possible), chance.between(1, 3)));
}

const companyParts: Readonly<Record<string, Json>> = {
  name: 'another name',
  address: 'another street',
  industry: 'pumps',
  phone: '0523-84809999',
  introduction: 'another introduction',
  postcode: '214501',
  careClass: 'C',
  importance: 'POTENTIAL',
};

const contactNumbers: Readonly<Record<string, Json>> = {
  mobile: '13912340000',
  phone: '0523-84807777',
  email: 'cy@example.com',
  wechat: 'wx_cy',
  title: 'chief',
  primary: true,
};

function newContact(maker: DeedMaker): JsonObject {
  const { chance } = maker;
  return { name: chance.one(alphabet.contact), ...(chance.happens(0.8) ? parts(maker, contactNumbers) : {}) };
}

/** Whoever sees the name masked may still change the rest. */
function contactPatch(maker: DeedMaker): JsonObject {
  return maker.chance.happens(0.5) ? newContact(maker) : parts(maker, contactNumbers);
}

function followUpParts({ chance, asker }: DeedMaker): JsonObject {
  const soon = new Date(asker.world.now + 9 * 86_400_000).toISOString();
  return { way: 'PHONE', note: chance.token(), ...(chance.happens(0.4) ? { nextContactAt: soon } : {}) };
}
