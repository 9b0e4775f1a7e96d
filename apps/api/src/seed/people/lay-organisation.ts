import { spellName } from '../../modules/people/index.js';
import type { BulkLoad } from '../../platform/database/bulk-load.js';
import type { Chance } from '../chance.js';
import type { DepartmentPlan, Organisation, OrganisationPlan, Person } from './organisation.js';

interface Circumstances {
  readonly chance: Chance;
  /** When the company began to use the product, epoch milliseconds. */
  readonly since: number;
  readonly passwordHash: string;
}

/** Lays departments with their closure, people, their roles and the departments they manage. */
export async function layOrganisation(
  bulk: BulkLoad,
  plan: OrganisationPlan,
  { chance, since, passwordHash }: Circumstances,
): Promise<Organisation> {
  const departments = new Map(plan.departments.map(({ key }) => [key, chance.id(since)]));
  const idOf = (key: string): string => found(departments.get(key), `department ${key}`);
  await bulk.copy(
    'department',
    plan.departments.map(({ key, name, under }, position) => ({
      id: idOf(key),
      name,
      parent_id: under === null ? null : idOf(under),
      position,
    })),
  );
  await bulk.copy(
    'department_closure',
    plan.departments.flatMap(({ key }) =>
      lineage(plan.departments, key).map((ancestor, depth) => ({
        ancestor_id: idOf(ancestor),
        descendant_id: idOf(key),
        depth,
      })),
    ),
  );

  const people = new Map<string, Person>();
  for (const person of plan.people) {
    people.set(person.account, { ...person, id: chance.id(since), departmentId: idOf(person.department) });
  }
  const person = (account: string): Person => found(people.get(account), `account ${account}`);
  await bulk.copy(
    'app_user',
    [...people.values()].map(({ id, account, name, title, departmentId, superior, post, gone }) => ({
      id,
      account,
      name,
      ...spellName(name),
      title,
      department_id: departmentId,
      superior_id: superior === null ? null : person(superior).id,
      post: post ?? null,
      active: gone !== true,
      password_hash: passwordHash,
      created_at: new Date(since),
    })),
  );

  const roles = new Map(
    (await bulk.query<{ id: string; key: string }>('SELECT id, key FROM role')).map(({ id, key }) => [
      key,
      id,
    ]),
  );
  await bulk.copy(
    'user_role',
    [...people.values()].flatMap(({ id, roles: held }) =>
      held.map((key) => ({ user_id: id, role_id: found(roles.get(key), `role ${key}`) })),
    ),
  );
  await bulk.copy(
    'managed_department',
    [...people.values()].flatMap(({ id, manages = [] }) =>
      manages.map((key) => ({ user_id: id, department_id: idOf(key) })),
    ),
  );
  return { people, departments, person };
}

/** A department and all above it, nearest first. */
function lineage(departments: readonly DepartmentPlan[], key: string): string[] {
  const under = departments.find((department) => department.key === key)?.under ?? null;
  return under === null ? [key] : [key, ...lineage(departments, under)];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The plan names no ${what}`);
  return value;
}
