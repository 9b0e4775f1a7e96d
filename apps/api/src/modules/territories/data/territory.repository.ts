import type { TerritoryMember, TerritoryRule } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** A territory as it stands. */
export interface TerritoryState {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly rules: readonly TerritoryRule[];
  readonly members: readonly TerritoryMember[];
}

export async function findTerritory(tx: Transaction, id: string): Promise<TerritoryState | null> {
  const [territory] = await tx.query<TerritoryState>(
    `SELECT t.id, t.version, t.name,
       (SELECT coalesce(json_agg(json_build_object('customerId', r.customer_id, 'postcode', r.postcode, 'place', r.place,
          'industry', r.industry) ORDER BY r.position, r.id), '[]')
        FROM territory_rule r WHERE r.territory_id = t.id AND r.redraw_id IS NULL) AS rules,
       (SELECT coalesce(json_agg(json_build_object('kind', m.principal_kind, 'id', m.principal_id, 'level', m.level)
          ORDER BY m.principal_id), '[]')
        FROM territory_member m WHERE m.territory_id = t.id) AS members
     FROM territory t WHERE t.id = $1 AND t.closed_at IS NULL`,
    [id],
  );
  return territory ?? null;
}

export async function isTerritoryNameTaken(
  tx: Transaction,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const [other] = await tx.query(
    'SELECT FROM territory WHERE lower(name) = lower($1) AND id <> $2 AND closed_at IS NULL LIMIT 1',
    [name, exceptId],
  );
  return other !== undefined;
}

/** Those of the keys that rules of other territories have. */
export async function keysOfOthers(
  tx: Transaction,
  keys: readonly string[],
  territoryId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(
    'SELECT key FROM territory_rule WHERE key = ANY($1::text[]) AND redraw_id IS NULL AND territory_id <> $2',
    [keys, territoryId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Those of the ids that are there: people who can sign in, teams, departments, customers. */
export async function existing(
  tx: Transaction,
  kind: TerritoryMember['kind'] | 'customer',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(`SELECT id FROM ${places[kind]} AND id = ANY($1::uuid[])`, [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

const places = {
  user: 'app_user WHERE active',
  team: 'team WHERE true',
  department: 'department WHERE true',
  customer: 'customer WHERE deleted_at IS NULL',
} as const;

/** Makes what was looked at the truth: the name, the rules, the people. A closed territory has none of them. */
export async function storeRedrawn(tx: Transaction, redrawId: string): Promise<void> {
  await tx.query(
    `INSERT INTO territory (id, name, created_at)
     SELECT territory_id, name, $2 FROM territory_redraw WHERE id = $1
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = territory.version + 1`,
    [redrawId, new Date(tx.now)],
  );
  await tx.query(
    `UPDATE territory t SET closed_at = $2 FROM territory_redraw d
     WHERE d.id = $1 AND t.id = d.territory_id AND d.kind = 'CLOSED'`,
    [redrawId, new Date(tx.now)],
  );
  await tx.query(
    `DELETE FROM territory_rule r USING territory_redraw d
     WHERE d.id = $1 AND r.territory_id = d.territory_id AND r.redraw_id IS NULL`,
    [redrawId],
  );
  await tx.query('UPDATE territory_rule SET redraw_id = NULL WHERE redraw_id = $1', [redrawId]);
  await tx.query(
    `DELETE FROM territory_member m USING territory_redraw d WHERE d.id = $1 AND m.territory_id = d.territory_id`,
    [redrawId],
  );
  await tx.query(
    `INSERT INTO territory_member (territory_id, principal_kind, principal_id, level)
     SELECT d.territory_id, m.kind, m.id, m.level
     FROM territory_redraw d CROSS JOIN jsonb_to_recordset(d.members) AS m (kind text, id uuid, level text)
     WHERE d.id = $1`,
    [redrawId],
  );
}
