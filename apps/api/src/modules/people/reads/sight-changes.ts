import { Bindings, customerVisibleSql, singledOutSql, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadViewers } from '../data/viewer.repository.js';
import { personByIdSql } from './person-sql.js';

/** Customers that somebody would see and does not now, and the other way round. */
export interface SightChange {
  readonly userId: string;
  readonly gains: number;
  readonly loses: number;
}

export interface SightChanges {
  readonly changes: readonly SightChange[];
  /** False where more people are concerned than were counted. */
  readonly isWhole: boolean;
}

/** Somebody with the rights they have and with those they would have. */
interface Rehearsed {
  readonly before: Viewer;
  readonly after: Viewer;
}

/** People whose sight is counted at most; a preview says when there are more. */
const mostPeople = 200;
/** So many ids tell who is counted, and whether there are more. */
export const peopleToCount = mostPeople + 1;
/** People asked about in one pass over the customers: what each needs, a plan keeps apart. */
const together = 50;

/** What decides who sees a customer that is not singled out. */
const traits = 'owner_id, owner_department_id, stage, pool_id, deleted_at, was_in, will_be_in';

/**
 * A statement of the customers that may come into or out of somebody's sight, whose row stands as `c`: where each of them
 * is and where it would be, as expressions of their territory.
 */
export function customersBetween(rows: string, was = 'c.territory_id', will = 'c.territory_id'): string {
  return `SELECT c.id, c.owner_id, c.owner_department_id, c.stage, c.pool_id, c.deleted_at, ${was} AS was_in, ${will} AS will_be_in ${rows}`;
}

/**
 * Whose sight changes among people (the first `peopleToCount` concerned), and by how many of the customers: the lens's own conditions, before and after. It is
 * asked of one customer for all that are alike to it.
 */
export async function countSightChanges(
  tx: Transaction,
  ids: readonly string[],
  afterwards: (before: readonly Viewer[]) => Promise<readonly Viewer[]>,
  customers: (bindings: Bindings) => string,
): Promise<SightChanges> {
  const before = await loadViewers(tx, ids.slice(0, mostPeople));
  const later = new Map((await afterwards(before)).map((viewer) => [viewer.id, viewer]));
  const people = before.flatMap((viewer) => {
    const after = later.get(viewer.id);
    return after === undefined ? [] : [{ before: viewer, after }];
  });
  const changes = people.length === 0 ? [] : await countOf(tx, people, customers);
  return {
    changes: changes.filter(({ gains, loses }) => gains + loses > 0),
    isWhole: ids.length <= mostPeople,
  };
}

async function countOf(
  tx: Transaction,
  people: readonly Rehearsed[],
  customers: (bindings: Bindings) => string,
): Promise<SightChange[]> {
  const bindings = new Bindings();
  const principals = people.flatMap(({ before, after }) => [...before.principals, ...after.principals]);
  const singledOut = singledOutSql('c', bindings.bind([...new Set(principals)], 'uuid[]'));
  const parts: string[] = [];
  for (let first = 0; first < people.length; first += together) {
    parts.push(countsSql(first, people.slice(first, first + together), bindings));
  }
  const counted = await tx.query<{ gains: number[]; loses: number[] }>(
    `WITH looked_at AS MATERIALIZED (
       SELECT (array_agg(id))[1] AS id, ${traits}, count(*) AS customers
       FROM (${customers(bindings)}) c GROUP BY ${traits}, CASE WHEN ${singledOut} THEN id END
     )
     SELECT gains, loses FROM (${parts.join(' UNION ALL ')}) parts ORDER BY first`,
    bindings.values,
  );
  const gains = counted.flatMap((part) => part.gains);
  const loses = counted.flatMap((part) => part.loses);
  return people.map(({ before }, place) => ({
    userId: before.id,
    gains: gains[place] ?? 0,
    loses: loses[place] ?? 0,
  }));
}

/** What some people, the first of them at `first`, come to see and lose, in their order. */
function countsSql(first: number, people: readonly Rehearsed[], bindings: Bindings): string {
  // Unknown, as of a customer whom nobody owns, is not seen.
  const judged = people.map(({ before, after }, place) => {
    const sees = customerVisibleSql(before, 'was', bindings);
    const willSee = customerVisibleSql(after, 'will_be', bindings);
    return `(${sees}) IS TRUE AS sees${place}, (${willSee}) IS TRUE AS will_see${place}`;
  });
  const counts = (condition: (place: number) => string) =>
    people
      .map((_, place) => `coalesce(sum(customers) FILTER (WHERE ${condition(place)}), 0)::int`)
      .join(', ');
  return `SELECT ${first} AS first, ARRAY[${counts((place) => `will_see${place} AND NOT sees${place}`)}] AS gains,
      ARRAY[${counts((place) => `sees${place} AND NOT will_see${place}`)}] AS loses
    FROM (SELECT looked_at.customers, ${judged.join(', ')}
      FROM looked_at CROSS JOIN LATERAL (SELECT looked_at.*, looked_at.was_in AS territory_id) was
      CROSS JOIN LATERAL (SELECT looked_at.*, looked_at.will_be_in AS territory_id) will_be OFFSET 0) judged`;
}

/** SQL of the JSON of changes, each with its person, in their order; `changes` is SQL of them as `jsonb`. */
export function sightChangesSql(changes: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('user', ${personByIdSql('s."userId"')}, 'gains', s.gains, 'loses', s.loses) ORDER BY s.position), '[]') FROM ROWS FROM (jsonb_to_recordset(${changes}) AS ("userId" uuid, gains int, loses int)) WITH ORDINALITY AS s ("userId", gains, loses, position))`;
}
