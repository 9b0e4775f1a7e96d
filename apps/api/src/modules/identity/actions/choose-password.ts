import { refusal, type Refusal } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { findAccount, savePassword } from '../data/account.repository.js';
import { ownerOfLink, useLink } from '../data/password-link.repository.js';
import { endSessionsOf } from '../data/session.repository.js';
import { chosenPassword } from './chosen-password.js';
import { countAddress } from './sign-in-limits.js';

/** A new password by the link an administrator made. It signs nobody in (A25). */
export async function choosePassword(
  { database, clientAddress }: RequestContext,
  token: string,
  password: string,
): Promise<{ readonly sessionsEnded: number } | Refusal> {
  await countAddress(database, clientAddress);
  const owner = await ownerOfLink(database, token);
  const account = owner === null ? null : await findAccount(database, owner);
  if (!account) return refusal('LINK_EXPIRED');
  const chosen = await chosenPassword(database, account, password, { field: 'password' });
  if ('code' in chosen) return chosen;
  return await inTransaction(database, async (tx) => {
    if (!(await useLink(tx, token))) return refusal('LINK_EXPIRED');
    await savePassword(tx, account.id, chosen.hash);
    const sessionsEnded = await endSessionsOf(tx, account.id);
    await recordAudit(tx, {
      deed: 'passwordChanged',
      actorId: account.id,
      subject: { type: 'User', id: account.id },
      detail: { why: 'link', sessions: sessionsEnded },
    });
    return { sessionsEnded };
  });
}
