import { openWithout, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadViewers } from '../../people/index.js';

/** What is taken away: one grant, or all that a person has given. */
export interface CascadeStart {
  readonly from: 'Grant' | 'User';
  readonly id: string;
}

export interface FallingGrant extends GivenGrant {
  /** Given by the person, or because of the very grant that is taken away. */
  readonly first: boolean;
}

interface GivenGrant {
  readonly id: string;
  readonly customerId: string;
  readonly principalKind: string;
  readonly principalId: string;
  readonly grantedBy: string | null;
}

const columns = `g.id, g.customer_id AS "customerId", g.principal_kind AS "principalKind",
  g.principal_id AS "principalId", g.granted_by AS "grantedBy"`;
/** In force and given by hand: what a rule gave stays. */
const standing = `(g.by_hand OR g.cause <> 'collaborator') AND g.ended_at IS NULL
  AND (g.valid_until IS NULL OR g.valid_until > $1)`;

/**
 * What falls with the start. A grant to a person takes along what this person has given on the customer; a grant to a
 * team, department or role what its members have given solely because of it: they could not share the customer by
 * anything that is left once it falls. So on from each grant that falls. What whoever takes it away (`by`) has given
 * stays, and what those have given who have left stays as it was left at their disabling.
 */
export async function fallingGrants(
  tx: Transaction,
  start: CascadeStart,
  by: string,
): Promise<readonly FallingGrant[]> {
  const beginning = await beginningOf(tx, start);
  const falling: FallingGrant[] = start.from === 'User' ? beginning.map(asFirst) : [];
  const gone = new Map(beginning.map((grant) => [grant.id, grant]));
  const members = new Map<string, Viewer>();
  for (let round = 0; gone.size > 0; round++) {
    const candidates = await givenOn(tx, [...gone.values()], by);
    const next = await fallingAmong(tx, candidates, [...gone.values()], members);
    if (next.length === 0) break;
    const first = start.from === 'Grant' && round === 0;
    falling.push(...next.map((grant) => ({ ...grant, first })));
    for (const grant of next) gone.set(grant.id, grant);
  }
  return falling;
}

function asFirst(grant: GivenGrant): FallingGrant {
  return { ...grant, first: true };
}

async function beginningOf(tx: Transaction, { from, id }: CascadeStart): Promise<GivenGrant[]> {
  return from === 'User'
    ? await tx.query(`SELECT ${columns} FROM customer_grant g WHERE g.granted_by = $2 AND ${standing}`, [
        new Date(tx.now),
        id,
      ])
    : await tx.query(`SELECT ${columns} FROM customer_grant g WHERE g.id = $1`, [id]);
}

/** What others have given on the customers of what has gone. */
async function givenOn(tx: Transaction, gone: readonly GivenGrant[], by: string): Promise<GivenGrant[]> {
  return await tx.query(
    `SELECT ${columns} FROM customer_grant g
     WHERE g.customer_id = ANY($2::uuid[]) AND g.granted_by <> $3 AND g.id <> ALL($4::uuid[]) AND ${standing}
     ORDER BY g.id`,
    [new Date(tx.now), [...new Set(gone.map(({ customerId }) => customerId))], by, gone.map(({ id }) => id)],
  );
}

async function fallingAmong(
  tx: Transaction,
  candidates: readonly GivenGrant[],
  gone: readonly GivenGrant[],
  members: Map<string, Viewer>,
): Promise<GivenGrant[]> {
  const reached = new Set(gone.map(({ customerId, principalId }) => place(customerId, principalId)));
  const isByPerson = ({ customerId, grantedBy }: GivenGrant) =>
    grantedBy !== null && reached.has(place(customerId, grantedBy));
  const groups = new Set(gone.flatMap((one) => (one.principalKind === 'user' ? [] : [one.customerId])));
  const others = candidates.filter((grant) => groups.has(grant.customerId) && !isByPerson(grant));
  return [...candidates.filter(isByPerson), ...(await solelyAsMembers(tx, others, gone, reached, members))];
}

/** Those given by members of a group whose grant has gone, who could not share the customer by anything that is left. */
async function solelyAsMembers(
  tx: Transaction,
  candidates: readonly GivenGrant[],
  gone: readonly GivenGrant[],
  reached: ReadonlySet<string>,
  members: Map<string, Viewer>,
): Promise<GivenGrant[]> {
  const unknown = candidates.flatMap(({ grantedBy }) =>
    grantedBy === null || members.has(grantedBy) ? [] : [grantedBy],
  );
  for (const viewer of await loadViewers(tx, [...new Set(unknown)])) members.set(viewer.id, viewer);
  const falling: GivenGrant[] = [];
  for (const [giver, viewer] of members) {
    const lent = candidates.filter(
      ({ grantedBy, customerId }) =>
        grantedBy === giver && viewer.principals.some((id) => reached.has(place(customerId, id))),
    );
    if (lent.length === 0) continue;
    const still = await openWithout(
      tx,
      viewer,
      'customer.share',
      lent.map(({ customerId }) => customerId),
      gone.map(({ id }) => id),
    );
    falling.push(...lent.filter(({ customerId }) => !still.has(customerId)));
  }
  return falling;
}

function place(customerId: string, principalId: string): string {
  return `${customerId} ${principalId}`;
}
