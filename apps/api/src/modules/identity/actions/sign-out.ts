import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { endSession } from '../data/session.repository.js';

/** Ends the session of this request. Signing out twice is no fault. */
export async function signOut({
  database,
  sessionId,
  viewer,
  setSessionCookie,
}: RequestContext): Promise<void> {
  if (sessionId !== null) {
    await inTransaction(database, async (tx) => {
      const ended = await endSession(tx, sessionId);
      if (ended && viewer)
        await recordAudit(tx, { deed: 'signOut', actorId: viewer.seenBy?.id ?? viewer.id });
    });
  }
  setSessionCookie?.(null);
}
