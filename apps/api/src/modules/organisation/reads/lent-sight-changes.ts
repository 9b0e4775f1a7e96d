import { Bindings, customerVisibleSql, LIVE_GRANT, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadViewers, personSql } from '../../people/index.js';
import { reparentDepartment } from '../data/department.repository.js';

/** Whose sight of what is lent to departments a move changes, and by how many customers. */
export interface LentSightChange {
  readonly user: object;
  readonly gains: number;
  readonly loses: number;
}

export interface LentSightChanges {
  readonly changes: readonly LentSightChange[];
  /** False where more people were concerned than were counted. */
  readonly isWhole: boolean;
}

interface Move {
  readonly id: string;
  readonly parentId: string | null;
}

/** People who are counted at most, and those asked about in one statement. */
const mostPeople = 200;
const atOnce = 25;

/**
 * A customer lent to a department is lent to all below it (AC-5): whoever moves along leaves what is lent to the
 * departments above the old place and comes to what is lent above the new one. The move is made and taken back, and the
 * lens's own conditions are asked with the rights before and after it.
 */
export async function lentSightChanges(tx: Transaction, move: Move): Promise<LentSightChanges> {
  const lent = await lentAlongTheWay(tx, move);
  if (lent.length === 0) return { changes: [], isWhole: true };
  const ids = await peopleMoved(tx, move);
  const counted = ids.slice(0, mostPeople);
  const before = await loadViewers(tx, counted);
  await tx.query('SAVEPOINT rehearsal');
  await reparentDepartment(tx, move.id, move.parentId, null);
  const after = new Map((await loadViewers(tx, counted)).map((viewer) => [viewer.id, viewer]));
  await tx.query('ROLLBACK TO SAVEPOINT rehearsal');
  const pairs = before.flatMap((viewer) => {
    const later = after.get(viewer.id);
    return later === undefined ? [] : [{ before: viewer, after: later }];
  });
  const changes: LentSightChange[] = [];
  for (let first = 0; first < pairs.length; first += atOnce) {
    changes.push(...(await changesOf(tx, lent, pairs.slice(first, first + atOnce))));
  }
  return { changes, isWhole: ids.length <= mostPeople };
}

/** Customers lent to a department above the old place and not above the new one, or the other way round. */
async function lentAlongTheWay(tx: Transaction, { id, parentId }: Move): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH old_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = $1::uuid AND depth > 0),
       new_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = $2::uuid)
     SELECT DISTINCT customer_id AS id FROM customer_grant
     WHERE principal_kind = 'department' AND ${LIVE_GRANT} AND principal_id IN (
       (SELECT id FROM old_line EXCEPT SELECT id FROM new_line)
       UNION ALL (SELECT id FROM new_line EXCEPT SELECT id FROM old_line))`,
    [id, parentId],
  );
  return rows.map((row) => row.id);
}

/** Who is at home in what is moved, or manages some of it. */
async function peopleMoved(tx: Transaction, { id }: Move): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH moved AS (SELECT descendant_id AS id FROM department_closure WHERE ancestor_id = $1::uuid)
     SELECT id FROM app_user WHERE active AND (department_id IN (SELECT id FROM moved)
       OR id IN (SELECT user_id FROM managed_department WHERE department_id IN (SELECT id FROM moved)))
     ORDER BY name_pinyin, id LIMIT ${mostPeople + 1}`,
    [id],
  );
  return rows.map((row) => row.id);
}

async function changesOf(
  tx: Transaction,
  customerIds: readonly string[],
  pairs: readonly { readonly before: Viewer; readonly after: Viewer }[],
): Promise<LentSightChange[]> {
  const bindings = new Bindings();
  const counts = pairs.flatMap(({ before, after }, place) => {
    const sees = customerVisibleSql(before, 'c', bindings);
    const willSee = customerVisibleSql(after, 'c', bindings);
    return [
      `count(*) FILTER (WHERE NOT (${sees}) AND (${willSee}))::int AS "gains${place}"`,
      `count(*) FILTER (WHERE (${sees}) AND NOT (${willSee}))::int AS "loses${place}"`,
    ];
  });
  const [found] = await tx.query<Record<string, number>>(
    `SELECT ${counts.join(', ')} FROM customer c WHERE c.id = ANY(${bindings.bind(customerIds, 'uuid[]')})`,
    bindings.values,
  );
  const people = await tx.query<{ id: string; user: object }>(
    `SELECT id, ${personSql('u')} AS "user" FROM app_user u WHERE id = ANY($1::uuid[])`,
    [pairs.map(({ before }) => before.id)],
  );
  const userOf = new Map(people.map(({ id, user }) => [id, user]));
  return pairs.flatMap(({ before }, place) => {
    const [gains, loses] = [found?.[`gains${place}`] ?? 0, found?.[`loses${place}`] ?? 0];
    const user = userOf.get(before.id);
    return user === undefined || gains + loses === 0 ? [] : [{ user, gains, loses }];
  });
}
