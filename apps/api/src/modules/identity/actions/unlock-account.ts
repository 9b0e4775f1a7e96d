import type { Refusal } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { manageAccount } from './manage-account.js';
import { unlock } from './sign-in-limits.js';

/** Opens an account that was closed after too many wrong tries. */
export async function unlockAccount(
  context: RequestContext,
  userId: string,
): Promise<{ readonly userId: string } | Refusal> {
  return await manageAccount(context, userId, 'harmless', async (tx, { id, account }, actorId) => {
    await unlock(context.database, account);
    await recordAudit(tx, { deed: 'accountUnlocked', actorId, subject: { type: 'User', id } });
    return { userId: id };
  });
}
