import { randomBytes } from 'node:crypto';
import type { Refusal } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { demandNewPassword, forgetPassword } from '../data/account.repository.js';
import { forgetRequestOf, makeLink } from '../data/password-link.repository.js';
import { endSessionsOf } from '../data/session.repository.js';
import { manageAccount } from './manage-account.js';

export interface PasswordLink {
  /** Where the person chooses a new password; good once, at most half an hour. */
  readonly link: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * The old password opens nothing from now on and all sessions end; the only way in is the link, which asks for a new
 * password and then for signing in. Its host comes from the settings, never from the request (A25).
 */
export async function resetPassword(
  context: RequestContext,
  userId: string,
): Promise<PasswordLink | Refusal> {
  const token = randomBytes(32).toString('base64url');
  return await manageAccount(context, userId, 'opens', async (tx, { id }, actorId) => {
    await forgetPassword(tx, id);
    const sessions = await endSessionsOf(tx, id);
    const expiresAt = await makeLink(tx, token, id, actorId);
    await forgetRequestOf(tx, id);
    await recordAudit(tx, {
      deed: 'passwordReset',
      actorId,
      subject: { type: 'User', id },
      detail: { sessions },
    });
    // Behind the hash sign: it is sent to no server, so it stands in no log and no Referer.
    return { link: `${context.publicUrl()}/new-password#${token}`, token, expiresAt };
  });
}

/** At the next sign-in the old password is good for one thing only: choosing a new one. All sessions end. */
export async function requireNewPassword(
  context: RequestContext,
  userId: string,
): Promise<{ readonly sessionsEnded: number } | Refusal> {
  return await manageAccount(context, userId, 'opens', async (tx, { id }, actorId) => {
    await demandNewPassword(tx, id);
    const sessions = await endSessionsOf(tx, id);
    await recordAudit(tx, {
      deed: 'passwordReset',
      actorId,
      subject: { type: 'User', id },
      detail: { why: 'demanded', sessions },
    });
    return { sessionsEnded: sessions };
  });
}
