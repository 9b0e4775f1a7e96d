import type { SignedContract } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import { SignedContractRow } from './signed-contract.row.js';

/** A number that exists violates the unique index. */
export async function insertSignedContract(
  tx: Transaction,
  customerId: string,
  recordedBy: string,
  contract: SignedContract,
): Promise<void> {
  const recordedAt = new Date(tx.now);
  await tx.manager.insert(SignedContractRow, {
    id: uuidv7(),
    customerId,
    recordedBy,
    recordedAt,
    ...contract,
  });
}

/** Whoever in after-sales has the fewest customers to look after; null where there is no after-sales. */
export async function freestAfterSales(tx: Transaction): Promise<string | null> {
  const [freest] = await tx.query<{ id: string }>(
    `SELECT app_user.id FROM app_user
     JOIN user_role ON user_id = app_user.id JOIN role ON role.id = role_id AND role.key = 'afterSales'
     WHERE app_user.active
     ORDER BY (SELECT count(*) FROM customer_grant WHERE principal_id = app_user.id AND cause = 'collaborator' AND ended_at IS NULL)
       + (SELECT count(*) FROM customer WHERE owner_id = app_user.id AND deleted_at IS NULL), app_user.id
     LIMIT 1`,
  );
  return freest?.id ?? null;
}
