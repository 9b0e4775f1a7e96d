import type { Deadline } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { CustomerRow } from './customer.row.js';

/** Customers whose drop a pending application holds, or would hold, in the hands of this transaction. */
export async function customersWithApplication(tx: Transaction): Promise<CustomerRow[]> {
  return await tx.manager
    .createQueryBuilder(CustomerRow, 'customer')
    .where('customer.application_id IS NOT NULL')
    .orderBy('customer.id')
    .setLock('for_no_key_update')
    .getMany();
}

/** The next deadline of a customer, and of the application that waits for it. */
export async function setHoldEnd(
  tx: Transaction,
  { id, applicationId }: CustomerRow,
  end: Deadline,
): Promise<void> {
  const at = new Date(end.at);
  await tx.manager.update(CustomerRow, { id }, { nextDeadlineAt: at, nextDeadlineWhat: end.what });
  await tx.query(`UPDATE approval SET due = $2 WHERE id = $1 AND status = 'PENDING'`, [applicationId, at]);
}
