import { announce } from '../../../platform/outbox/announce.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LoadedCustomer } from '../data/customer.repository.js';

/** Something that hangs off a customer changed: whoever looks at it reads it anew. */
export async function announceCustomer(
  tx: Transaction,
  { row: { id, version } }: LoadedCustomer,
): Promise<void> {
  await announce(tx, [{ topic: 'customer', id, version }]);
}
