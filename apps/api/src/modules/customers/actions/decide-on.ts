import {
  refusal,
  type CustomerEvent,
  type CustomerState,
  type Decision,
  type Facts,
} from '@tidewater/domain';

import type { ScopedAction, Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LoadedCustomer } from '../data/customer.repository.js';
import { commit, type CommitOptions } from './commit.js';
import { openCustomer, type OpenedCustomer, type OpenOptions } from './open-customer.js';
import { done, refuse, type Outcome } from './outcome.js';

export interface VerbOptions extends OpenOptions, CommitOptions {
  /** The right this verb needs beyond what the rule itself asks. */
  readonly right?: ScopedAction;
}

export interface Decided {
  readonly id: string;
  readonly before: LoadedCustomer;
  readonly after: LoadedCustomer;
  readonly decision: Extract<Decision<CustomerEvent>, { ok: true }>;
}

/** Load → decide → commit, for a verb on one customer. */
export async function decideOn(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  decide: (state: CustomerState, facts: Facts) => Decision<CustomerEvent>,
  { right, company, inBulk, grants, ...options }: VerbOptions = {},
): Promise<Outcome<Decided>> {
  const opened = await openCustomer(tx, viewer, id, options);
  if ('refusal' in opened) return opened;
  return decideOpened(tx, opened, decide, { right, company, inBulk, grants });
}

/** The same for a customer that is open already. */
export async function decideOpened(
  tx: Transaction,
  { customer, sight, facts }: OpenedCustomer,
  decide: (state: CustomerState, facts: Facts) => Decision<CustomerEvent>,
  { right, ...options }: Pick<VerbOptions, 'right' | keyof CommitOptions>,
): Promise<Outcome<Decided>> {
  const decision = decide(customer.state, facts);
  if (!decision.ok) return refuse(decision.refusal);
  if (right !== undefined && !(sight?.mayDo(right) ?? false)) return refuse(refusal('NOT_ALLOWED'));
  const after = await commit(tx, customer, decision.events, options);
  return done({ id: customer.row.id, before: customer, after, decision });
}
