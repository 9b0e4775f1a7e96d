import type { Transaction } from '../../../platform/database/transaction.js';

export interface DepartmentState {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** One change of the tree at a time: who stands above whom is judged against the whole. */
export async function holdTree(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('departments', 0))`);
}

export async function findDepartment(tx: Transaction, id: string): Promise<DepartmentState | null> {
  const [department] = await tx.query<DepartmentState>(
    'SELECT id, name, parent_id AS "parentId" FROM department WHERE id = $1',
    [id],
  );
  return department ?? null;
}

export async function insertDepartment(
  tx: Transaction,
  { id, name, parentId }: DepartmentState,
): Promise<void> {
  await tx.query(
    `INSERT INTO department (id, name, parent_id, position)
     SELECT $1::uuid, $2, $3::uuid, coalesce(max(position) + 1, 0) FROM department WHERE parent_id IS NOT DISTINCT FROM $3::uuid`,
    [id, name, parentId],
  );
  await tx.query('INSERT INTO department_closure (ancestor_id, descendant_id, depth) VALUES ($1, $1, 0)', [
    id,
  ]);
  await hangUnder(tx, id, parentId);
}

export async function renameDepartment(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.query('UPDATE department SET name = $2 WHERE id = $1', [id, name]);
}

export async function isBelow(tx: Transaction, id: string, ancestorId: string): Promise<boolean> {
  const [found] = await tx.query(
    'SELECT FROM department_closure WHERE ancestor_id = $2 AND descendant_id = $1',
    [id, ancestorId],
  );
  return found !== undefined;
}

/** Hangs a department with all below it under another one, before one of those there or after all of them. */
export async function reparentDepartment(
  tx: Transaction,
  id: string,
  parentId: string | null,
  beforeId: string | null,
): Promise<void> {
  await tx.query(
    `DELETE FROM department_closure WHERE descendant_id IN (SELECT descendant_id FROM department_closure WHERE ancestor_id = $1)
     AND ancestor_id NOT IN (SELECT descendant_id FROM department_closure WHERE ancestor_id = $1)`,
    [id],
  );
  await tx.query('UPDATE department SET parent_id = $2 WHERE id = $1', [id, parentId]);
  await hangUnder(tx, id, parentId);
  await tx.query(
    `UPDATE department d SET position = placed.position FROM (
       SELECT s.id, row_number() OVER (ORDER BY
         CASE WHEN s.id <> $1::uuid THEN s.position
              ELSE coalesce((SELECT b.position FROM department b WHERE b.id = $3::uuid), 2147483647) END,
         s.id <> $1::uuid, s.id)::int AS position
       FROM department s WHERE s.parent_id IS NOT DISTINCT FROM $2::uuid) placed
     WHERE placed.id = d.id AND d.position <> placed.position`,
    [id, parentId, beforeId],
  );
}

/** People whose home it is or who manage it, departments below it, and what is tied to it otherwise. */
export async function usesOfDepartment(tx: Transaction, id: string): Promise<number> {
  const [found] = await tx.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM app_user WHERE department_id = $1)
       + (SELECT count(*) FROM managed_department WHERE department_id = $1)
       + (SELECT count(*) FROM department WHERE parent_id = $1)
       + (SELECT count(*) FROM pool_department WHERE department_id = $1)
       + (SELECT count(*) FROM customer WHERE owner_department_id = $1))::int AS count`,
    [id],
  );
  return found?.count ?? 0;
}

export async function deleteDepartment(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM department_closure WHERE descendant_id = $1', [id]);
  await tx.query('DELETE FROM department WHERE id = $1', [id]);
}

async function hangUnder(tx: Transaction, id: string, parentId: string | null): Promise<void> {
  await tx.query(
    `INSERT INTO department_closure (ancestor_id, descendant_id, depth)
     SELECT above.ancestor_id, below.descendant_id, above.depth + below.depth + 1
     FROM department_closure above, department_closure below
     WHERE above.descendant_id = $2::uuid AND below.ancestor_id = $1::uuid`,
    [id, parentId],
  );
}
