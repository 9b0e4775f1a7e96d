import type { ApprovalState } from '@tidewater/domain';

import { canSee, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** The applicant and its approvers know of it, and whoever sees the customer. */
export async function isInSight(
  tx: Transaction,
  viewer: Viewer,
  { applicant, steps, customer }: ApprovalState,
): Promise<boolean> {
  const involved = steps.some(
    ({ approvers, decisions }) =>
      approvers.some((id) => id === viewer.id || viewer.standsInFor.includes(id)) ||
      decisions.some(({ by }) => by === viewer.id),
  );
  return involved || applicant === viewer.id || canSee(tx, viewer, customer);
}
