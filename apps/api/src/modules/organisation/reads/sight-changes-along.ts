import { LIVE_GRANT } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  countSightChanges,
  customersBetween,
  loadViewers,
  peopleToCount,
  type SightChanges,
} from '../../people/index.js';
import { reparentDepartment } from '../data/department.repository.js';

interface Move {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * What a department is lent, belongs to and may claim is open to all below it (AC-5, AC-9, LC-22): whoever moves along
 * leaves the grants, territories and pools of the departments above the old place and comes to those above the new one.
 * The move is made and taken back, and the lens is asked with the rights before and after it.
 */
export async function sightChangesAlong(tx: Transaction, move: Move): Promise<SightChanges> {
  return await countSightChanges(
    tx,
    await peopleMoved(tx, move),
    async (before) =>
      await rehearsed(tx, move, async () =>
        loadViewers(
          tx,
          before.map(({ id }) => id),
        ),
      ),
    (bindings) => customersOnTheWay(bindings.bind(move.id, 'uuid'), bindings.bind(move.parentId, 'uuid')),
  );
}

async function rehearsed<T>(tx: Transaction, { id, parentId }: Move, look: () => Promise<T>): Promise<T> {
  await tx.query('SAVEPOINT rehearsal');
  await reparentDepartment(tx, id, parentId, null);
  const seen = await look();
  await tx.query('ROLLBACK TO SAVEPOINT rehearsal');
  return seen;
}

/** Customers that departments open which are above the old place and not above the new one, or the other way round. */
function customersOnTheWay(id: string, parentId: string): string {
  return `WITH old_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = ${id} AND depth > 0),
      new_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = ${parentId}),
      on_the_way AS ((SELECT id FROM old_line EXCEPT SELECT id FROM new_line)
        UNION ALL (SELECT id FROM new_line EXCEPT SELECT id FROM old_line)),
      opened AS (
        SELECT customer_id AS id FROM customer_grant
        WHERE principal_kind = 'department' AND ${LIVE_GRANT} AND principal_id IN (SELECT id FROM on_the_way)
        UNION SELECT id FROM customer WHERE territory_id IN (
          SELECT territory_id FROM territory_member WHERE principal_id IN (SELECT id FROM on_the_way))
        UNION SELECT id FROM customer WHERE stage = 'pool' AND pool_id IN (
          SELECT pool_id FROM pool_department WHERE department_id IN (SELECT id FROM on_the_way)))
    ${customersBetween('FROM opened JOIN customer c USING (id)')}`;
}

/** Who is at home in what is moved, or manages some of it. */
async function peopleMoved(tx: Transaction, { id }: Move): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH moved AS (SELECT descendant_id AS id FROM department_closure WHERE ancestor_id = $1::uuid)
     SELECT id FROM app_user WHERE active AND (department_id IN (SELECT id FROM moved)
       OR id IN (SELECT user_id FROM managed_department WHERE department_id IN (SELECT id FROM moved)))
     ORDER BY name_pinyin, id LIMIT ${peopleToCount}`,
    [id],
  );
  return rows.map((row) => row.id);
}
