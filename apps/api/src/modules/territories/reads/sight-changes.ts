import type { Bindings, Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { countSightChanges, customersBetween, peopleToCount, type SightChanges } from '../../people/index.js';
import type { Uncounted } from '../redraw.js';

/**
 * Whose sight a redraw would change, and by how many customers: the lens's own conditions, once for the territory each
 * customer is in and once for the one it would be in.
 */
export async function sightChanges(tx: Transaction, redraw: Uncounted): Promise<SightChanges> {
  return await countSightChanges(
    tx,
    await peopleConcerned(tx, redraw),
    async (before) => before.map((viewer) => afterwards(viewer, redraw)),
    (bindings) => customersTouched(redraw, bindings),
  );
}

async function peopleConcerned(tx: Transaction, { id, territoryId, members }: Uncounted): Promise<string[]> {
  const people = await tx.query<{ id: string }>(
    `WITH concerned AS (
       SELECT principal_id AS id FROM territory_member WHERE territory_id = $1
         OR territory_id IN (SELECT from_id FROM territory_move WHERE redraw_id = $2
                             UNION SELECT to_id FROM territory_move WHERE redraw_id = $2)
       UNION SELECT unnest($3::uuid[])
     ), below AS (
       SELECT descendant_id AS id FROM department_closure WHERE ancestor_id IN (SELECT id FROM concerned)
     )
     SELECT u.id FROM app_user u
     WHERE u.active AND (u.id IN (SELECT id FROM concerned) OR u.department_id IN (SELECT id FROM below)
       OR u.id IN (SELECT user_id FROM managed_department WHERE department_id IN (SELECT id FROM below))
       OR u.id IN (SELECT user_id FROM team_member WHERE team_id IN (SELECT id FROM concerned)))
     ORDER BY u.name_pinyin, u.id LIMIT ${peopleToCount}`,
    [territoryId, id, members.map((member) => member.id)],
  );
  return people.map((person) => person.id);
}

function customersTouched({ id, territoryId, membersChange }: Uncounted, bindings: Bindings): string {
  const redraw = bindings.bind(id, 'uuid');
  const moving = customersBetween(
    `FROM territory_move m JOIN customer c ON c.id = m.customer_id
     WHERE m.redraw_id = ${redraw} AND c.deleted_at IS NULL AND c.owner_id IS NOT NULL`,
    'm.from_id',
    'm.to_id',
  );
  if (!membersChange) return moving;
  // Where people come or go, those that stay in the territory come into or out of sight as well.
  const staying = customersBetween(
    `FROM customer c
     WHERE c.territory_id = ${bindings.bind(territoryId, 'uuid')} AND c.deleted_at IS NULL AND c.owner_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM territory_move m WHERE m.redraw_id = ${redraw} AND m.customer_id = c.id)`,
  );
  return `${moving} UNION ALL ${staying}`;
}

/** The same person with the territory's people as they were drawn. */
function afterwards(viewer: Viewer, { territoryId, members }: Uncounted): Viewer {
  const mine = members.filter(({ id }) => viewer.principals.includes(id));
  const others = (ids: readonly string[]) => ids.filter((id) => id !== territoryId);
  const writes = mine.some(({ level }) => level === 'write');
  return {
    ...viewer,
    territories: [...others(viewer.territories), ...(mine.length > 0 ? [territoryId] : [])],
    territoriesToWrite: [...others(viewer.territoriesToWrite), ...(writes ? [territoryId] : [])],
  };
}
