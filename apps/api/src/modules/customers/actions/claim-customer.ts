import {
  claim,
  entryProblems,
  invalidUnlessEmpty,
  missingFields,
  takenWindowMs,
  type Counts,
  type EntryInput,
  type EntryKey,
  type Refusal,
} from '@tidewater/domain';

import { isId, reachesOf, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { companyColumns } from '../data/company-columns.js';
import { countsOf } from '../data/counts.repository.js';
import type { LoadedCustomer } from '../data/customer.repository.js';
import { lockPeople } from '../data/people.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { decideOpened, type Decided } from './decide-on.js';
import { openCustomer } from './open-customer.js';
import { notFound, refuse, type Outcome } from './outcome.js';

/**
 * LC-8: protects a pool customer. Person first, then the customer: of many who want it at once one finds it in the
 * pool, the others wait for that one and find it taken. `whyNotBringing` judges what the claim brings along, after
 * the questions of edge 19.
 */
export async function claimCustomer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  gaps: EntryInput,
  whyNotBringing: (customer: LoadedCustomer) => Refusal | null,
): Promise<Outcome<Decided>> {
  if (!isId(id)) return notFound;
  const counts = (await isStillThere(tx, id)) ? await countsUnderLock(tx, viewer, id) : null;
  const isTaken = counts === null && (await wasTakenLately(tx, viewer, id));
  if (isTaken && (await reachesOf(tx, viewer, id)) === null) return refuse('TAKEN');
  const opened = await openCustomer(tx, viewer, id, { counts });
  if ('refusal' in opened) {
    const isTakenNow = isTaken || (counts !== null && (await wasTakenLately(tx, viewer, id)));
    return isTakenNow ? refuse('TAKEN') : opened;
  }
  const { row, state } = opened.customer;
  const filled = onlyGaps(gaps, opened.customer);
  const missing = missingFields({ ...row, ...filled });
  const decision = claim(state, { missing }, opened.facts);
  if (decision.ok) {
    const bad = invalidUnlessEmpty(entryProblems({ ...row, ...filled }, keysOf(filled)));
    const refusal = bad ?? whyNotBringing(opened.customer);
    if (refusal !== null) return refuse(refusal);
  }
  return decideOpened(tx, opened, () => decision, { company: companyColumns(filled, row) });
}

/** A look without a lock: those who come too late need not queue behind each other, nor the winner, to hear it. */
async function isStillThere(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM customer WHERE id = $1 AND (stage = 'pool' OR next_deadline_at <= $2)`,
    [id, new Date(tx.now)],
  );
  return rows.length > 0;
}

/** Looks again once the lock is there: of those who queued for it only the first still has a customer to count for. */
async function countsUnderLock(tx: Transaction, viewer: Viewer, id: string): Promise<Counts | null> {
  await lockPeople(tx, [viewer.id]);
  if (!(await isStillThere(tx, id))) return null;
  return (await countsOf(tx, [viewer.id], await rulesInForce(tx))).get(viewer.id) ?? null;
}

const gapKeys = ['address', 'industry', 'phone', 'introduction'] as const;

/** Edge 25: a claim completes what an import left open; it changes nothing that is there. */
function onlyGaps(gaps: EntryInput, { row }: LoadedCustomer): EntryInput {
  if (!row.incomplete) return {};
  const open = gapKeys.filter((key) => !row[key]?.trim() && gaps[key]?.trim());
  return Object.fromEntries(open.map((key) => [key, gaps[key]]));
}

function keysOf(input: EntryInput): EntryKey[] {
  return gapKeys.filter((key) => key in input);
}

/** Edge 19: for ten minutes the loser hears that it was taken, then it is gone like everything out of sight. */
async function wasTakenLately(tx: Transaction, viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.pools.length === 0) return false;
  const rows = await tx.query(
    `SELECT FROM customer WHERE id = $1 AND stage <> 'pool' AND deleted_at IS NULL AND pool_id = ANY($2::uuid[])
       AND left_pool_at > $3`,
    [id, viewer.pools, new Date(tx.now - takenWindowMs)],
  );
  return rows.length > 0;
}
