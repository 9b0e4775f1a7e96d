import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { remind } from '../../activities/index.js';
import { safeguards, type Safeguards } from '../data/safeguards.repository.js';
import { administrators, overThresholds, takeAlarm, type Viewed } from '../data/viewing.repository.js';

/** DA-7: tells administrators, once an hour and person, of those among these people who looked at very many customers. */
export async function soundAlarm(database: Database, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const limits = await safeguards(database);
  for (const viewed of await overThresholds(database, userIds, limits)) await ring(database, viewed, limits);
}

async function ring(database: Database, viewed: Viewed, limits: Safeguards): Promise<void> {
  const { userId, opened, listed } = viewed;
  const what =
    opened > limits.openedPerHour
      ? { opened: 'OPENED', count: opened, limit: limits.openedPerHour }
      : { opened: 'LISTED', count: listed, limit: limits.listedPerHour };
  await inTransaction(database, async (tx) => {
    if (!(await takeAlarm(tx, userId))) return;
    await recordAudit(tx, {
      deed: 'massViewing',
      actorId: userId,
      subject: { type: 'User', id: userId },
      detail: { kind: what.opened, count: what.count },
    });
    const told = await administrators(tx);
    await remind(
      tx,
      told.map((administrator) => ({
        userId: administrator,
        customerId: null,
        kind: 'MASS_VIEWING',
        due: tx.now,
        data: { ...what, by: userId },
        key: `mass-viewing:${userId}:${tx.now}:${administrator}`,
      })),
    );
  });
}
