import type { Row, Tables } from '../json.js';
import { recordOf, recordTypes } from '../model/records/catalogue.js';
import { fieldClasses, plainActions, scopedActions } from '../model/vocabulary.js';
import { Chance } from '../worlds/chance.js';
import { makeChildren } from '../worlds/make-children.js';
import { makeCustomers } from '../worlds/make-customers.js';
import { administrator } from '../worlds/make-roles.js';
import type { Scenario } from '../worlds/scenario.js';

/** How a field stands for a person: the four levels, and readable on owned customers but hidden in the pool. */
export const stands = ['hidden', 'masked', 'read', 'write', 'hidden in the pool'] as const;
export type Stand = (typeof stands)[number];

/** A field of a record, as the catalogue names both. */
export interface MatrixField {
  readonly type: string;
  readonly name: string;
}

/** Every field that a role can single out. */
export const matrixFields: readonly MatrixField[] = recordTypes().flatMap((type) => {
  const { customer, fields } = recordOf(type);
  if (customer === 'none') return [];
  return Object.entries(fields)
    .filter(([, field]) => field.class !== 'identity' && field.filterOnly === undefined)
    .map(([name]) => ({ type, name }));
});

const now = Date.parse('2026-03-10T04:00:00.000Z');

/** One company with a person for each of these fields and every way in which it can stand; all else they may see and do. */
export function matrixWorld(about: readonly MatrixField[] = matrixFields): Scenario {
  const chance = new Chance('matrix');
  const department = [{ id: chance.id(), name: 'Department', parent_id: null, position: 0 }];
  const home = department[0]?.id ?? '';
  const person = (account: string) => ({
    id: chance.id(),
    account,
    name: `ZN${account}`,
    name_pinyin: account,
    department_id: home,
    active: true,
  });
  const first = { ...person('first'), id: idFor('first') };
  const people: Row[] = [first];
  const role: Row[] = [administrator(chance)];
  const user_role: Row[] = [{ user_id: first.id, role_id: role[0]?.['id'] ?? null }];
  for (const field of about) {
    for (const stand of stands) {
      const key = `${field.type}.${field.name} ${stand}`;
      const roleRow = { id: chance.id(), key, name: key, version: 1, rights: rightsWith(field, stand) };
      role.push(roleRow);
      people.push({ ...person(`p${people.length}`), id: personFor(field, stand) });
      user_role.push({ user_id: personFor(field, stand), role_id: roleRow.id });
    }
  }
  const few: Tables = {
    app_user: [first],
    department,
    team: [{ id: chance.id(), name: 'Team' }],
    role: role.slice(0, 1),
  };
  const customers = makeCustomers(chance, few, now);
  const customer = (customers['customer'] ?? []).slice(0, 10);
  const kept = new Set(customer.map(({ id }) => id));
  return {
    seed: 'matrix',
    clock: new Date(now).toISOString(),
    steps: [],
    tables: {
      ...few,
      app_user: people,
      role,
      user_role,
      session: people.map(({ id }) => ({ id: chance.id(), user_id: id ?? null })),
      lifecycle_policy: [{ version: 1, since: new Date(now).toISOString(), rules: {} }],
      ...customers,
      customer,
      customer_grant: (customers['customer_grant'] ?? []).filter((grant) =>
        kept.has(grant['customer_id'] ?? null),
      ),
      ...makeChildren(chance, few, customer, now),
    },
  };
}

export function personFor({ type, name }: MatrixField, stand: Stand): string {
  return idFor(`${type}.${name} ${stand}`);
}

function idFor(name: string): string {
  return new Chance(`matrix ${name}`).id();
}

function rightsWith({ type, name }: MatrixField, stand: Stand): Row {
  const levels: Row = stand === 'hidden in the pool' ? { '*': 'read', pool: 'hidden' } : { '*': stand };
  return {
    scopes: Object.fromEntries(scopedActions.map((action) => [action, 'all'])),
    may: plainActions.filter((action) => action !== 'clock.move'),
    fields: Object.fromEntries(fieldClasses.map((one) => [one, { '*': 'write' }])),
    overrides: { [`${type}.${name}`]: levels },
  };
}
