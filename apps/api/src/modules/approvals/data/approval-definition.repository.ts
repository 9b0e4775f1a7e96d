import { approvalDefinitions, type ApprovalDefinition, type ApprovalKind } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** AP-1: the chain of steps applications of this kind go through now; those that run keep theirs. */
export async function definitionOf(tx: Transaction, kind: ApprovalKind): Promise<ApprovalDefinition> {
  const [own] = await tx.query<Pick<ApprovalDefinition, 'steps'>>(
    'SELECT steps FROM approval_definition WHERE kind = $1',
    [kind],
  );
  return own === undefined ? approvalDefinitions[kind] : { kind, steps: own.steps };
}
