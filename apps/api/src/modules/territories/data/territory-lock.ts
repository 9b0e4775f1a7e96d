import type { Transaction } from '../../../platform/database/transaction.js';

/** The number that the trigger of the customer's table shares. */
const TERRITORIES = 7_261_980;

/**
 * Whoever confirms a redraw waits here for the customers that are being entered by the old rules; the next are entered
 * by the new ones. Held for a moment only: customers are moved afterwards.
 */
export async function holdTerritories(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${TERRITORIES})`);
}
