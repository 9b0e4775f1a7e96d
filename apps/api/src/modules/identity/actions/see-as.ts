import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { holdsRightsOf, loadRightsOf } from '../../people/index.js';
import { holdAccount } from '../data/account.repository.js';
import { setSeenAs } from '../data/session.repository.js';

/**
 * From now on this session looks with the eyes of another person: every read goes through their lens, and nothing can
 * be changed. Answers why not, or null.
 */
export async function seeAs(context: RequestContext, userId: string): Promise<Refusal | null> {
  const viewer = signedIn(context);
  const { database, sessionId } = context;
  if (!(may(viewer, 'role.update') || may(viewer, 'user.update'))) return refusal('NOT_ALLOWED');
  if (sessionId === null || userId === viewer.id) return refusal('NOT_ALLOWED', { path: ['userId'] });
  return await inTransaction(database, async (tx) => {
    const person = isId(userId) ? await holdAccount(tx, userId) : null;
    if (!person?.active) return refusal('NOT_FOUND', { path: ['userId'] });
    if (!holdsRightsOf(viewer, await loadRightsOf(tx, userId))) {
      return refusal('NOT_ALLOWED', { detail: 'MORE_RIGHTS', path: ['userId'] });
    }
    await setSeenAs(tx, sessionId, userId);
    const subject = { type: 'User', id: userId } as const;
    await recordAudit(tx, { deed: 'seenAs', actorId: viewer.id, subject, detail: { kind: 'BEGUN' } });
    return null;
  });
}

/** Back to one's own eyes. Doing it twice is no fault. */
export async function stopSeeing(context: RequestContext): Promise<void> {
  const { id, seenBy } = signedIn(context);
  const { sessionId } = context;
  if (!seenBy || sessionId === null) return;
  await inTransaction(context.database, async (tx) => {
    await setSeenAs(tx, sessionId, null);
    const subject = { type: 'User', id } as const;
    await recordAudit(tx, { deed: 'seenAs', actorId: seenBy.id, subject, detail: { kind: 'ENDED' } });
  });
}
