import { formerOwnerIn, grantsFate, type CustomerEvent, type GrantsOptions } from '@tidewater/domain';

import { announce } from '../../../platform/outbox/announce.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  insertCustomer,
  updateCustomer,
  type CompanyColumns,
  type LoadedCustomer,
  type NewCustomer,
} from '../data/customer.repository.js';
import {
  changeGrants,
  letFormerOwnerRead,
  setCollaborators,
  type GrantsChange,
} from '../data/grants.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { react } from '../reactions/customer-change.js';

export interface CommitOptions {
  /** Facts about the company that change in the same step. */
  readonly company?: CompanyColumns;
  readonly inBulk?: boolean;
  /** What a transfer keeps, and which operation is taken back. */
  readonly grants?: GrantsOptions & Pick<GrantsChange, 'undone'>;
}

/**
 * Makes events true: row, journal, rights, what hangs off the customer, and the message that it changed, all in
 * this transaction.
 */
export async function commit(
  tx: Transaction,
  before: LoadedCustomer,
  events: readonly CustomerEvent[],
  { company = {}, inBulk = false, grants = {} }: CommitOptions = {},
): Promise<LoadedCustomer> {
  const after = await updateCustomer(tx, before, events, company, await rulesInForce(tx));
  await followRights(tx, before, after, events, grants);
  await tell(tx, before, after, events, inBulk);
  return after;
}

/** The same for a customer that begins. */
export async function commitNew(
  tx: Transaction,
  customer: NewCustomer,
  events: readonly [CustomerEvent, ...CustomerEvent[]],
): Promise<LoadedCustomer> {
  const after = await insertCustomer(tx, customer, events, await rulesInForce(tx));
  await tell(tx, null, after, events, false);
  return after;
}

async function followRights(
  tx: Transaction,
  { state: before }: LoadedCustomer,
  { state: after }: LoadedCustomer,
  events: readonly CustomerEvent[],
  { undone, ...options }: NonNullable<CommitOptions['grants']>,
): Promise<void> {
  const actorId = events.at(-1)?.actor ?? null;
  const goesToPool = after.stage === 'pool' && before.stage !== 'pool';
  const fate = goesToPool ? 'allEnd' : grantsFate(events, options);
  await changeGrants(tx, after.id, { fate, actorId, undone });
  if (goesToPool) return;
  const [former, until] = [formerOwnerIn(events), options.formerReadsUntil ?? null];
  if (former !== null && until !== null) {
    await letFormerOwnerRead(tx, after.id, { userId: former, until, actorId });
  }
  if (after.stage === 'formal') return setCollaborators(tx, after.id, after.collaborators, actorId);
  if (before.stage === 'formal') await setCollaborators(tx, after.id, [], actorId);
}

async function tell(
  tx: Transaction,
  before: LoadedCustomer | null,
  after: LoadedCustomer,
  events: readonly CustomerEvent[],
  inBulk: boolean,
): Promise<void> {
  const { id, version, name } = after.row;
  await announce(tx, [{ topic: 'customer', id, version }]);
  await react(tx, { before: before?.state ?? null, after: after.state, events, name, inBulk });
}
