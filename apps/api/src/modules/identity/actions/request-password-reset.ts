import type { RequestContext } from '../../../platform/graphql/context.js';
import { askForPassword } from '../data/password-link.repository.js';
import { accountName } from './sign-in.js';
import { countAddress } from './sign-in-limits.js';

/**
 * Somebody has forgotten their password; administrators see it. Nobody learns from the answer, or from its time, whether
 * there is such an account (A27).
 */
export async function requestPasswordReset(
  { database, clientAddress }: Pick<RequestContext, 'database' | 'clientAddress'>,
  account: string,
): Promise<void> {
  await countAddress(database, clientAddress);
  const name = accountName(account).slice(0, 200).replaceAll('\0', '');
  await askForPassword(database, name);
}
