import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface Person {
  readonly id: string;
  readonly active: boolean;
}

/**
 * Takes hold of people's rows until the end of the transaction, in the order of their ids and before any customer:
 * whoever counts against a cap or gives to a person waits for the other. Foreign keys are not in the way.
 */
export async function lockPeople(tx: Transaction, ids: readonly string[]): Promise<Map<string, Person>> {
  const people = await tx.query<Person>(
    'SELECT id, active FROM app_user WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [ids.filter(isId)],
  );
  return new Map(people.map((person) => [person.id, person]));
}

/** Those among `people` whom `actorId` stands above, in the chain of superiors. */
export async function superiorOf(
  tx: Pick<Transaction, 'query'>,
  actorId: string,
  people: readonly string[],
): Promise<string[]> {
  // Nobody stands above themselves.
  const others = people.filter((person) => person !== actorId);
  if (others.length === 0) return [];
  const rows = await tx.query<{ person: string }>(
    `WITH RECURSIVE chain AS (
       SELECT id AS person, superior_id AS above FROM app_user WHERE id = ANY($2::uuid[])
       UNION SELECT chain.person, app_user.superior_id FROM chain JOIN app_user ON app_user.id = chain.above
     ) SELECT DISTINCT person FROM chain WHERE above = $1`,
    [actorId, others],
  );
  return rows.map(({ person }) => person);
}

/** Everybody whom a person stands above, as a query of ids. */
export function belowSql(person: string): string {
  return `WITH RECURSIVE below AS (
      SELECT id FROM app_user WHERE superior_id = ${person}
      UNION SELECT app_user.id FROM below JOIN app_user ON app_user.superior_id = below.id
    ) SELECT id FROM below`;
}

/** The teams a person belongs to, all together; without a team it is the home department. */
export function teamSql(person: string): string {
  return `SELECT user_id AS id FROM team_member
    WHERE team_id IN (SELECT team_id FROM team_member WHERE user_id = ${person})
    UNION
    SELECT id FROM app_user WHERE department_id = (SELECT department_id FROM app_user WHERE id = ${person})
      AND NOT EXISTS (SELECT FROM team_member WHERE user_id = ${person})
    UNION SELECT ${person}`;
}

export async function teamOf(tx: Pick<Transaction, 'query'>, userId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(teamSql('$1::uuid'), [userId]);
  return rows.map(({ id }) => id);
}

/** Those of the people who have a role by which they see customers of their own. */
export async function readersAmong(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const people = await tx.query<{ id: string }>(
    `SELECT DISTINCT ur.user_id AS id FROM user_role ur JOIN role r ON r.id = ur.role_id
     WHERE ur.user_id = ANY($1::uuid[]) AND coalesce(r.rights -> 'scopes' ->> 'customer.read', 'none') <> 'none'`,
    [ids],
  );
  return new Set(people.map(({ id }) => id));
}
