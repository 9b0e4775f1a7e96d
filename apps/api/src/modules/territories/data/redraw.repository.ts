import { territoryKey, type TerritoryDraft } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { SightChanges } from '../../people/index.js';
import type { Redraw, RedrawKind, Uncounted } from '../redraw.js';

export interface NewRedraw extends TerritoryDraft {
  readonly territoryId: string;
  readonly kind: RedrawKind;
  readonly changed: readonly string[];
  readonly madeBy: string;
}

/**
 * Everybody looks at one redraw at a time: what they looked at before and did not confirm goes. Nothing of it is counted
 * yet; `customers` are to be looked at for it.
 */
export async function insertRedraw(
  tx: Transaction,
  redraw: NewRedraw,
): Promise<{ readonly id: string; readonly customers: number }> {
  const { territoryId, kind, name, rules, members, changed, madeBy } = redraw;
  const id = uuidv7();
  await tx.query(`DELETE FROM territory_redraw WHERE made_by = $1 AND status = 'DRAFT'`, [madeBy]);
  const [made] = await tx.query<{ customers: number }>(
    `INSERT INTO territory_redraw (id, territory_id, kind, name, members, changed, turn, is_counted, collected, to_look_at, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, ${turnSql}, false, ${rulesStay('$6::text[]')}, (SELECT count(*) FROM customer), $7, $8)
     RETURNING to_look_at AS customers`,
    [id, territoryId, kind, name, JSON.stringify(members), changed, madeBy, new Date(tx.now)],
  );
  await tx.query(
    `INSERT INTO territory_rule (id, territory_id, redraw_id, position, key, customer_id, postcode, place, industry)
     SELECT new_id(), $1, $2, position, key, "customerId", postcode, place, industry
     FROM jsonb_to_recordset($3::jsonb)
       AS list (position int, key text, "customerId" uuid, postcode text, place text, industry text)`,
    [
      territoryId,
      id,
      JSON.stringify(rules.map((rule, position) => ({ ...rule, position, key: territoryKey(rule) }))),
    ],
  );
  return { id, customers: made?.customers ?? 0 };
}

/** Where its rules stay as they are, a redraw moves nobody. */
const rulesStay = (changed: string) => `NOT 'rules' = ANY(${changed})`;

/** A preview that is not counted whole, or null: it is, was confirmed or has been forgotten. */
export async function findUncounted(tx: Transaction, id: string): Promise<Uncounted | null> {
  const [redraw] = await tx.query<Uncounted>(
    `SELECT id, territory_id AS "territoryId", members, 'members' = ANY(changed) AS "membersChange"
     FROM territory_redraw WHERE id = $1 AND status = 'DRAFT' AND NOT is_counted`,
    [id],
  );
  return redraw ?? null;
}

/** Previews that are not counted whole, the oldest first. */
export async function uncountedRedraws(database: Pick<Transaction, 'query'>): Promise<string[]> {
  const redraws = await database.query<{ id: string }>(
    `SELECT id FROM territory_redraw WHERE status = 'DRAFT' AND NOT is_counted ORDER BY made_at, id`,
  );
  return redraws.map(({ id }) => id);
}

/** Whose sight it would change, for whoever looks at it: the last that is counted of a preview. */
export async function keepSight(
  tx: Transaction,
  id: string,
  { changes, isWhole }: SightChanges,
): Promise<void> {
  await tx.query(
    'UPDATE territory_redraw SET sight = $2, sight_is_whole = $3, is_counted = true WHERE id = $1',
    [id, JSON.stringify(changes), isWhole],
  );
}

const turnSql = `(SELECT count(*)::int FROM territory_redraw WHERE status <> 'DRAFT')`;

/** How many redraws have been confirmed. */
export async function turnOf(tx: Transaction): Promise<number> {
  const [found] = await tx.query<{ turn: number }>(`SELECT ${turnSql} AS turn`);
  return found?.turn ?? 0;
}

export async function holdRedraw(tx: Transaction, id: string): Promise<Redraw | null> {
  const [redraw] = await tx.query<Redraw>(
    `SELECT id, territory_id AS "territoryId", kind, name, changed, turn, status, is_counted AS "isCounted",
       made_by AS "madeBy", entering + leaving AS moves
     FROM territory_redraw WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return redraw ?? null;
}

/** The customers are looked at anew: some may have been entered or changed since the preview. */
export async function startRedraw(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE territory_redraw SET status = 'RUNNING', confirmed_at = $2, collected = ${rulesStay('changed')},
       looked_at = 0, looked_to = NULL
     WHERE id = $1`,
    [id, new Date(tx.now)],
  );
}

/** Confirmed and not yet carried out, in the order they were confirmed. */
export async function runningRedraws(database: Pick<Transaction, 'query'>): Promise<string[]> {
  const redraws = await database.query<{ id: string }>(
    `SELECT id FROM territory_redraw WHERE status = 'RUNNING' ORDER BY confirmed_at, id`,
  );
  return redraws.map(({ id }) => id);
}

export async function endRedraw(tx: Transaction, id: string): Promise<void> {
  await tx.query(`UPDATE territory_redraw SET status = 'DONE', done_at = $2 WHERE id = $1`, [
    id,
    new Date(tx.now),
  ]);
}
