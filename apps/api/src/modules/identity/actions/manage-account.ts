import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { holdAccount, type Account } from '../data/account.repository.js';
import { bySession } from './by-session.js';

/**
 * What an administrator does to somebody's account, that line held meanwhile. Their own account they change like
 * everybody else, with their password.
 */
export async function manageAccount<Done extends object>(
  context: RequestContext,
  userId: string,
  deed: (tx: Transaction, account: Account, actorId: string) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const { viewer } = bySession(context);
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  if (!isId(userId)) return refusal('NOT_FOUND');
  if (userId === viewer.id) return refusal('NOT_ALLOWED', { detail: 'ONESELF' });
  return await inTransaction(context.database, async (tx) => {
    const account = await holdAccount(tx, userId);
    return account ? await deed(tx, account, viewer.id) : refusal('NOT_FOUND');
  });
}
