import type { TerritoryMember } from '@tidewater/domain';

import { Bindings, customerVisibleSql, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadViewers } from '../../people/index.js';
import type { SightChange, SightChanges } from '../redraw.js';

interface LookedAt {
  readonly id: string;
  readonly territoryId: string;
  /** As they were drawn. */
  readonly members: readonly TerritoryMember[];
  readonly membersChange: boolean;
}

/** People whose sight is counted at most; the preview says when there are more. */
const mostPeople = 200;
/** People asked about in one statement. */
const atOnce = 25;

/**
 * Whose sight a redraw would change, and by how many customers: the lens's own conditions, once for the territory each
 * customer is in and once for the one it would be in.
 */
export async function sightChanges(tx: Transaction, redraw: LookedAt): Promise<SightChanges> {
  const ids = await peopleConcerned(tx, redraw);
  const people = await loadViewers(tx, ids.slice(0, mostPeople));
  const changes: SightChange[] = [];
  for (let first = 0; first < people.length; first += atOnce) {
    changes.push(...(await changesOf(tx, redraw, people.slice(first, first + atOnce))));
  }
  return {
    changes: changes.filter(({ gains, loses }) => gains + loses > 0),
    isWhole: ids.length <= mostPeople,
  };
}

async function peopleConcerned(tx: Transaction, { id, territoryId, members }: LookedAt): Promise<string[]> {
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
     ORDER BY u.name_pinyin, u.id LIMIT ${mostPeople + 1}`,
    [territoryId, id, members.map((member) => member.id)],
  );
  return people.map((person) => person.id);
}

async function changesOf(
  tx: Transaction,
  redraw: LookedAt,
  people: readonly Viewer[],
): Promise<SightChange[]> {
  const bindings = new Bindings();
  const counts = people.flatMap((person, index) => {
    const sees = customerVisibleSql(person, 'now', bindings);
    const willSee = customerVisibleSql(afterwards(person, redraw), 'later', bindings);
    return [
      `count(*) FILTER (WHERE NOT (${sees}) AND (${willSee}))::int AS "gains${index}"`,
      `count(*) FILTER (WHERE (${sees}) AND NOT (${willSee}))::int AS "loses${index}"`,
    ];
  });
  const [redrawn, territory] = [bindings.bind(redraw.id, 'uuid'), bindings.bind(redraw.territoryId, 'uuid')];
  const columns = 'c.id, c.owner_id, c.owner_department_id, c.stage, c.pool_id, c.deleted_at';
  // Where people come or go, those that stay in the territory come into or out of sight as well.
  const staying = `UNION ALL SELECT ${columns}, c.territory_id, c.territory_id FROM customer c
    WHERE c.territory_id = ${territory} AND c.deleted_at IS NULL AND c.owner_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM territory_move m WHERE m.redraw_id = ${redrawn} AND m.customer_id = c.id)`;
  const [found] = await tx.query<Record<string, number>>(
    `WITH touched AS MATERIALIZED (
       SELECT ${columns}, m.from_id, m.to_id FROM territory_move m JOIN customer c ON c.id = m.customer_id
       WHERE m.redraw_id = ${redrawn} AND c.deleted_at IS NULL AND c.owner_id IS NOT NULL
       ${redraw.membersChange ? staying : ''}
     )
     SELECT ${counts.join(', ')}
     FROM touched t CROSS JOIN LATERAL (SELECT t.*, t.from_id AS territory_id) now
     CROSS JOIN LATERAL (SELECT t.*, t.to_id AS territory_id) later`,
    [...bindings.values],
  );
  return people.map(({ id }, index) => ({
    userId: id,
    gains: found?.[`gains${index}`] ?? 0,
    loses: found?.[`loses${index}`] ?? 0,
  }));
}

/** The same person with the territory's people as they were drawn. */
function afterwards(viewer: Viewer, { territoryId, members }: LookedAt): Viewer {
  const mine = members.filter(({ id }) => viewer.principals.includes(id));
  const others = (ids: readonly string[]) => ids.filter((id) => id !== territoryId);
  const writes = mine.some(({ level }) => level === 'write');
  return {
    ...viewer,
    territories: [...others(viewer.territories), ...(mine.length > 0 ? [territoryId] : [])],
    territoriesToWrite: [...others(viewer.territoriesToWrite), ...(writes ? [territoryId] : [])],
  };
}
