import type { Transaction } from '../../../platform/database/transaction.js';

/** What decides where a customer belongs. */
const traits = 'c.id, c.country, c.places, c.postcode, c.industry';

/** A list of what the rules of the redrawn territory say; `$2` is the territory, `$3` the redraw or null. */
const said = (column: string, condition: string) =>
  `ARRAY(SELECT ${column} FROM territory_rule WHERE territory_id = $2 AND redraw_id IS NOT DISTINCT FROM $3 AND ${condition})`;

/**
 * Nobody moves but those who are in the redrawn territory and those whom its rules name: the others keep the rule that
 * decides for them.
 */
const concerned = `(c.territory_id = $2
  OR c.id = ANY(${said('customer_id', 'customer_id IS NOT NULL')})
  OR c.places && ${said('place', 'place IS NOT NULL')}
  OR c.postcode LIKE ANY(${said(`postcode || '%'`, 'postcode IS NOT NULL')})
  OR c.industry = ANY(${said('industry', 'postcode IS NULL AND place IS NULL AND industry IS NOT NULL')}))`;

/** Customers looked at in one transaction: about a second where all of them are concerned. */
const batch = 20_000;

/**
 * Looks at the next customers in the order of their ids and writes down which of them change their territory: as it was
 * drawn while the redraw is only looked at, by the rules in force once it is confirmed. False where that is done, or the
 * redraw is gone.
 */
export async function lookAtNext(tx: Transaction, id: string, rules: 'drawn' | 'inForce'): Promise<boolean> {
  const [redraw] = await tx.query<{ territoryId: string; lookedTo: string | null }>(
    `SELECT territory_id AS "territoryId", looked_to AS "lookedTo" FROM territory_redraw
     WHERE id = $1 AND NOT collected FOR NO KEY UPDATE`,
    [id],
  );
  if (redraw === undefined) return false;
  const { territoryId, lookedTo } = redraw;
  if (lookedTo === null) await tx.query('DELETE FROM territory_move WHERE redraw_id = $1', [id]);
  const [next] = await tx.query<{ looked: number }>(
    `WITH c AS MATERIALIZED (
       SELECT id, country, places, postcode, industry, territory_id FROM customer
       WHERE $4::uuid IS NULL OR id > $4 ORDER BY id LIMIT ${batch}
     ), moving AS (
       INSERT INTO territory_move (redraw_id, customer_id, from_id, to_id)
       SELECT $1, c.id, c.territory_id, will.belong
       FROM c CROSS JOIN LATERAL (SELECT territory_of(${traits}, $3, $2) AS belong OFFSET 0) will
       WHERE ${concerned} AND will.belong IS DISTINCT FROM c.territory_id
     )
     UPDATE territory_redraw SET looked_at = looked_at + (SELECT count(*) FROM c),
       looked_to = coalesce((SELECT id FROM c ORDER BY id DESC LIMIT 1), looked_to)
     WHERE id = $1 RETURNING (SELECT count(*)::int FROM c) AS looked`,
    [id, territoryId, rules === 'drawn' ? id : null, lookedTo],
  );
  if (next?.looked !== batch) await countMoves(tx, id);
  return true;
}

/** All customers have been looked at: what that came to. */
async function countMoves(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE territory_redraw d SET collected = true, entering = found.entering, entering_from_others = found.from_others,
       leaving = found.leaving, leaving_to_others = found.to_others
     FROM (SELECT count(*) FILTER (WHERE to_id = r.territory_id) AS entering,
         count(*) FILTER (WHERE to_id = r.territory_id AND from_id IS NOT NULL) AS from_others,
         count(*) FILTER (WHERE from_id = r.territory_id) AS leaving,
         count(*) FILTER (WHERE from_id = r.territory_id AND to_id IS NOT NULL) AS to_others
       FROM territory_move m JOIN customer c ON c.id = m.customer_id JOIN territory_redraw r ON r.id = m.redraw_id
       WHERE m.redraw_id = $1 AND c.deleted_at IS NULL) found
     WHERE d.id = $1`,
    [id],
  );
}

/** Moves the next customers; by the rules of this moment, as theirs may have changed again. Answers how many it was. */
export async function moveNext(tx: Transaction, redrawId: string, limit: number): Promise<number> {
  const moved = await tx.query(
    `WITH batch AS (
       SELECT id, customer_id FROM territory_move WHERE redraw_id = $1 AND NOT moved ORDER BY id LIMIT $2
     ), changed AS (
       UPDATE customer c SET territory_id = territory_of(${traits}, NULL, NULL) FROM batch WHERE c.id = batch.customer_id
     ), counted AS (
       UPDATE territory_redraw SET moved = moved + (SELECT count(*) FROM batch) WHERE id = $1
     )
     UPDATE territory_move m SET moved = true FROM batch WHERE m.id = batch.id RETURNING m.id`,
    [redrawId, limit],
  );
  return moved.length;
}

/** Of redraws of long ago the numbers stay, the single customers go. */
export async function forgetOldMoves(tx: Transaction): Promise<void> {
  await tx.query(
    `DELETE FROM territory_move WHERE redraw_id IN (
       SELECT id FROM territory_redraw WHERE done_at < app_now() - interval '30 days'
         OR (status = 'DRAFT' AND made_at < app_now() - interval '2 days'))`,
  );
}
