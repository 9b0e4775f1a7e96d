import { handOver as decide, type GrantsOptions, type Recipient } from '@tidewater/domain';

import { canSee, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { ownedBy } from '../data/customer-ids.repository.js';
import { tellHandedOver } from '../reactions/handed-over.js';
import { decideOn } from './decide-on.js';
import { inBulk, oneMore, type BulkOutcome } from './in-bulk.js';
import { recipientsOf } from './recipients.js';

export interface HandOverShare {
  readonly toUserId: string;
  /** Null: everything that no other share names. */
  readonly customerIds: readonly string[] | null;
}

/**
 * LC-14e, LC-14a: everything a leaving person owns, to one or several others, in one transaction; stages, deadlines
 * and history stay. What waits for that person's decision goes to the first of them.
 */
export async function handOver(
  tx: Transaction,
  viewer: Viewer,
  fromUserId: string,
  plan: readonly HandOverShare[],
  reason: string,
  grants: Pick<GrantsOptions, 'formerReadsUntil'> = {},
): Promise<BulkOutcome> {
  mayHandOver(viewer);
  const recipients = await recipientsOf(tx, [fromUserId, ...plan.map(({ toUserId }) => toUserId)]);
  const people = new Map<string, Recipient>();
  const receiver = await receiverOf(tx, viewer, fromUserId, plan);
  const deed = { kind: 'HAND_OVER', operation: 'HAND_OVER', byId: viewer.id, reason } as const;
  const outcome = await inBulk(tx, deed, [...receiver.keys()], async (id) => {
    const toUserId = receiver.get(id) ?? '';
    const to = people.get(toUserId) ?? recipients(toUserId);
    const passed = await decideOn(
      tx,
      viewer,
      id,
      (state, facts) => decide(state, { from: fromUserId, to, reason }, facts),
      { inBulk: true, grants },
    );
    if (passed.refusal === undefined) people.set(toUserId, oneMore(to, passed.done.after.state));
    return passed;
  });
  const [first] = plan;
  if (
    first !== undefined &&
    recipients(first.toUserId).active &&
    recipients(first.toUserId).id !== fromUserId
  ) {
    await tellHandedOver(tx, { from: fromUserId, to: first.toUserId, by: viewer.id });
  }
  return outcome;
}

/** Who is to get which customer. Of what no share names only what the viewer sees: the rest does not exist. */
async function receiverOf(
  tx: Transaction,
  viewer: Viewer,
  fromUserId: string,
  plan: readonly HandOverShare[],
): Promise<Map<string, string>> {
  const receiver = new Map<string, string>();
  const rest = plan.filter(({ customerIds }) => customerIds === null);
  if (plan.length === 0 || rest.length > 1) throw invalid('Exactly one share may leave out its customers.');
  for (const { toUserId, customerIds } of plan) {
    for (const id of customerIds ?? []) {
      if (receiver.has(id)) throw invalid('A customer is in two shares.');
      receiver.set(id, toUserId);
    }
  }
  const [everythingElse] = rest;
  if (everythingElse === undefined) return receiver;
  for (const id of await ownedBy(tx, fromUserId)) {
    if (!receiver.has(id) && (await canSee(tx, viewer, id))) receiver.set(id, everythingElse.toUserId);
  }
  return receiver;
}

function mayHandOver({ roles }: Viewer): void {
  if (roles.some(({ rights }) => (rights.scopes['customer.handOver'] ?? 'none') !== 'none')) return;
  throw new Problem('FORBIDDEN', 'You may not hand over customers.');
}

function invalid(message: string): Problem {
  return new Problem('BAD_USER_INPUT', message);
}
