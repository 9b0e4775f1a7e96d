import type { ApprovalFacts, ApprovalState, Approvers } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { rulesInForce } from '../../customers/index.js';
import { approverFacts } from '../data/approvers.repository.js';

/** The world as an approval's rules see it. `actor` null is the system, `at` when it acted. */
export async function factsFor(
  tx: Transaction,
  actor: string | null,
  applicant: string,
  named: readonly Approvers[],
  at: number = tx.now,
): Promise<ApprovalFacts> {
  const { calendar } = await rulesInForce(tx);
  return { now: at, actor, calendar, people: await approverFacts(tx, applicant, named) };
}

export function approversNamedIn({ steps }: ApprovalState): Approvers[] {
  return steps.map(({ definition }) => definition.approvers);
}
