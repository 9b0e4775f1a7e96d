import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { endSession, endSessionsOf, ownerOfSession } from '../data/session.repository.js';
import { bySession } from './by-session.js';

interface Ended {
  readonly sessionsEnded: number;
}

/** Ends one session, of one's own or, for administrators, of anybody. */
export async function revokeSession(context: RequestContext, id: string): Promise<Ended | Refusal> {
  const { viewer } = bySession(context);
  if (!isId(id)) return refusal('NOT_FOUND');
  return await inTransaction(context.database, async (tx) => {
    const owner = await ownerOfSession(tx, id);
    if (owner === null || (owner !== viewer.id && !may(viewer, 'user.update'))) return refusal('NOT_FOUND');
    const sessionsEnded = (await endSession(tx, id)) ? 1 : 0;
    await recordAudit(tx, {
      deed: 'sessionRevoked',
      actorId: viewer.id,
      subject: { type: 'User', id: owner },
      detail: { sessions: sessionsEnded },
    });
    return { sessionsEnded };
  });
}

/** Ends all sessions of a person; of one's own all but the one that asks. */
export async function revokeSessions(context: RequestContext, userId: string): Promise<Ended | Refusal> {
  const { viewer, sessionId } = bySession(context);
  const isMine = userId === viewer.id;
  if (!isMine && !may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  if (!isId(userId)) return refusal('NOT_FOUND');
  return await inTransaction(context.database, async (tx) => {
    const sessionsEnded = await endSessionsOf(tx, userId, isMine ? sessionId : null);
    await recordAudit(tx, {
      deed: 'sessionRevoked',
      actorId: viewer.id,
      subject: { type: 'User', id: userId },
      detail: { sessions: sessionsEnded },
    });
    return { sessionsEnded };
  });
}
