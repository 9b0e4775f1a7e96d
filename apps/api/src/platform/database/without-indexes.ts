import type { BulkLoad } from './bulk-load.js';

/**
 * Takes indexes, keys and foreign keys off the tables, lets `work` fill them, and puts everything back as it
 * was: building an index over a million rows at once costs a fraction of keeping it up row by row.
 */
export async function withoutIndexes(
  bulk: BulkLoad,
  tables: readonly string[],
  work: () => Promise<void>,
  progress: (done: string) => void,
): Promise<void> {
  const constraints = await bulk.query<Constraint>(constraintsSql, [tables]);
  const indexes = await bulk.query<{ name: string; definition: string }>(indexesSql, [tables]);
  // Foreign keys stand on keys, so they go first and come back last.
  const foreign = constraints.filter(({ kind }) => kind === 'f');
  const keys = constraints.filter(({ kind }) => kind !== 'f');
  for (const { owner, name } of [...foreign, ...keys]) {
    await bulk.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${name}`);
  }
  for (const { name } of indexes) await bulk.query(`DROP INDEX ${name}`);

  await work();

  await bulk.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  for (const { owner, name, definition } of keys) {
    await bulk.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const { name, definition } of indexes) {
    await bulk.query(definition);
    progress(`index ${name}`);
  }
  for (const { owner, name, definition } of foreign) {
    await bulk.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
  }
  progress('foreign keys');
}

interface Constraint {
  readonly owner: string;
  readonly name: string;
  readonly kind: 'f' | 'p' | 'u';
  readonly definition: string;
}

const constraintsSql = `
SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name, contype AS kind,
  pg_get_constraintdef(oid) AS definition
FROM pg_constraint
WHERE contype = 'f' AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[]))
   OR contype IN ('p', 'u') AND conrelid = ANY($1::regclass[])
ORDER BY owner, name`;

const indexesSql = `
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
FROM pg_index
WHERE indrelid = ANY($1::regclass[])
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
ORDER BY name`;
