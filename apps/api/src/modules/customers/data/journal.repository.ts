import type { CustomerEvent } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import { CustomerEventRow } from './customer-event.row.js';

/** Adds lines to the end of a customer's journal. The caller holds the customer's row. */
export async function appendToJournal(
  tx: Transaction,
  customerId: string,
  events: readonly CustomerEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [last] = await tx.query<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM customer_event WHERE customer_id = $1',
    [customerId],
  );
  const before = last?.seq ?? 0;
  await tx.manager.insert(
    CustomerEventRow,
    events.map((event, index) => journalLine(customerId, before + index + 1, event)),
  );
}

/** Everything that ever happened to a customer, oldest first. */
export async function readJournal(tx: Transaction, customerId: string): Promise<CustomerEvent[]> {
  const rows = await tx.manager.find(CustomerEventRow, { where: { customerId }, order: { seq: 'ASC' } });
  return rows.map(({ data }) => data);
}

function journalLine(customerId: string, seq: number, event: CustomerEvent): CustomerEventRow {
  const { type, at, actor, reason, policyVersion } = event;
  return {
    id: uuidv7(),
    customerId,
    seq,
    at: new Date(at),
    type,
    actorId: actor,
    reason,
    policyVersion,
    data: event,
  };
}
