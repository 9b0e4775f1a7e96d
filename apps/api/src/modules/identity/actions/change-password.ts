import { refusal, type Refusal } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { holdAccount, savePassword } from '../data/account.repository.js';
import { endLinksOf } from '../data/password-link.repository.js';
import { endSessionsOf } from '../data/session.repository.js';
import { bySession } from './by-session.js';
import { chosenPassword } from './chosen-password.js';
import { isOwnPassword } from './own-password.js';

/** One's own password. All other sessions end, without the client asking for it (A24). */
export async function changePassword(
  context: RequestContext,
  current: string,
  next: string,
): Promise<{ readonly sessionsEnded: number } | Refusal> {
  const { viewer, sessionId } = bySession(context);
  const { database } = context;
  const proved = await isOwnPassword(context, viewer, current, 'current');
  if ('code' in proved) return proved;
  const chosen = await chosenPassword(database, proved, next, { field: 'next', before: current });
  if ('code' in chosen) return chosen;
  return await inTransaction(database, async (tx) => {
    const now = await holdAccount(tx, viewer.id);
    // Somebody was quicker: what was compared is no longer the password.
    if (now?.passwordHash !== proved.passwordHash) return refusal('STALE');
    await savePassword(tx, viewer.id, chosen.hash);
    await endLinksOf(tx, viewer.id);
    const sessionsEnded = await endSessionsOf(tx, viewer.id, sessionId);
    await recordAudit(tx, {
      deed: 'passwordChanged',
      actorId: viewer.id,
      subject: { type: 'User', id: viewer.id },
      detail: { sessions: sessionsEnded },
    });
    return { sessionsEnded };
  });
}
