import {
  decideApplication,
  reviewProtection,
  type ApprovalEvent,
  type ApprovalState,
  type CustomerEvent,
  type Decision,
  type Facts,
  type Refusal,
  type Verdict,
} from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { commit, countsOf, lockPeople, rulesInForce, type LoadedCustomer } from '../../customers/index.js';
import { storeAndTell } from './store-and-tell.js';

export interface ApprovalDecision {
  readonly decision: Verdict;
  readonly comment: string | null;
  /** A review that finds it to be another's customer names that one (edge 12). */
  readonly duplicateOf?: string | null;
  /** Nobody's decision: the time of a step ran out (AP-1). */
  readonly byTime?: boolean;
}

/**
 * AP-3: a word on an approval and, with the last one, its effect on the customer in the same transaction. When the
 * customer's rule refuses the effect nothing is decided and the application stays pending (edge 17).
 */
export async function carryOut(
  tx: Transaction,
  { customer, facts }: { readonly customer: LoadedCustomer; readonly facts: Facts },
  approval: ApprovalState,
  words: readonly ApprovalEvent[],
  command: ApprovalDecision,
): Promise<Refusal | null> {
  const last = words.at(-1)?.type;
  const isLast = last === 'Approved' || last === 'Rejected';
  const effect = isLast ? effectOn(customer, facts, approval, command) : null;
  if (effect !== null && !effect.ok) return effect.refusal;
  // Closed before the customer changes: what is still open then has lost its ground.
  await storeAndTell(tx, approval, words);
  if (effect !== null) await commit(tx, customer, effect.events);
  return null;
}

/** Edge 17: counted under the applicant's lock, which comes before the customer's. */
export async function countsOfApplicant(tx: Transaction, { kind, applicant }: ApprovalState) {
  if (kind !== 'INTENT') return null;
  await lockPeople(tx, [applicant]);
  return (await countsOf(tx, [applicant], await rulesInForce(tx))).get(applicant) ?? null;
}

function effectOn(
  { state }: LoadedCustomer,
  facts: Facts,
  { id, kind }: ApprovalState,
  { decision, comment, duplicateOf = null, byTime }: ApprovalDecision,
): Decision<CustomerEvent> {
  return kind === 'PROTECTION_REVIEW'
    ? reviewProtection(state, { decision, reason: comment, duplicateOf, byTime }, facts)
    : decideApplication(state, { application: id, decision, comment, byTime }, facts);
}
