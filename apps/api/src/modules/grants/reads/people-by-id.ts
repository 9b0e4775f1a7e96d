import type { RequestContext } from '../../../platform/graphql/context.js';
import { personSql, type User } from '../../people/index.js';

/** Colleagues as the directory shows them, in the order of their ids here. */
export async function peopleById(context: RequestContext, ids: readonly string[]): Promise<User[]> {
  const rows: { id: string; person: User }[] = await context.database.query(
    `SELECT u.id, ${personSql('u')} AS person FROM app_user u WHERE u.id = ANY($1::uuid[])`,
    [ids],
  );
  const people = new Map(rows.map(({ id, person }) => [id, person]));
  return ids.flatMap((id) => people.get(id) ?? []);
}
