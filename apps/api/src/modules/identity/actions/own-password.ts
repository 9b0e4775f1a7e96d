import { refusal, type Refusal } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { findAccount, type Account } from '../data/account.repository.js';
import { isPasswordOf } from './password.js';
import { countTry, forgiveTries } from './sign-in-limits.js';

/**
 * One's account, proved by typing the password once more. Tries count like those of signing in: a browser left open
 * must not become a place to guess.
 */
export async function isOwnPassword(
  { database, clientAddress }: RequestContext,
  viewer: Viewer,
  password: string,
  field: string,
): Promise<Account | Refusal> {
  const closedUntil = await countTry(database, viewer.account, clientAddress);
  if (closedUntil !== null) return refusal('ACCOUNT_LOCKED', { until: closedUntil });
  const account = await findAccount(database, viewer.account);
  if (!account || !(await isPasswordOf(account.passwordHash, password.slice(0, 1_000)))) {
    return refusal('BAD_CREDENTIALS', { detail: 'WRONG_PASSWORD', path: [field] });
  }
  await forgiveTries(database, viewer.account, clientAddress);
  return account;
}
