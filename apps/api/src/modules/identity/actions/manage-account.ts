import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { holdsRightsOf, loadRightsOf } from '../../people/index.js';
import { holdAccount, type Account } from '../data/account.repository.js';
import { bySession } from './by-session.js';

/** Whether a deed makes a way into the account: then nobody may do it to a person who holds rights they lack. */
type Kind = 'opens' | 'harmless';

/**
 * What an administrator does to somebody's account, that line held meanwhile. Their own account they change like
 * everybody else, with their password.
 */
export async function manageAccount<Done extends object>(
  context: RequestContext,
  userId: string,
  kind: Kind,
  deed: (tx: Transaction, account: Account, actorId: string) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const { viewer } = bySession(context);
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  if (!isId(userId)) return refusal('NOT_FOUND');
  if (userId === viewer.id) return refusal('NOT_ALLOWED', { detail: 'ONESELF' });
  return await inTransaction(context.database, async (tx) => {
    const account = await holdAccount(tx, userId);
    if (!account) return refusal('NOT_FOUND');
    if (kind === 'opens' && !holdsRightsOf(viewer, await loadRightsOf(tx, userId))) {
      return refusal('NOT_ALLOWED', { detail: 'MORE_RIGHTS' });
    }
    return await deed(tx, account, viewer.id);
  });
}
