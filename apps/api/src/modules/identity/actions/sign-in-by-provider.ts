import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';
import {
  accountExists,
  linkAccount,
  linkedAccount,
  makeAccount,
  unlinkedAccount,
  type LinkedAccount,
} from '../data/provider-account.repository.js';
import type { Provider } from '../data/provider-settings.repository.js';
import { openid, providerClient } from './provider-client.js';
import { accountName } from './sign-in.js';
import { countAddress } from './sign-in-limits.js';
import { enabledProvider, type Begun } from './start-at-provider.js';
import { startSession, type OpenedSession } from './start-session.js';

/** `off`: there is no provider. `failed`: what came back proves nothing. `unknown`: nobody here may come by it. */
export type ProviderRefusal = 'off' | 'failed' | 'unknown';

interface Arrival {
  /** The address the browser came back to, as it is registered with the provider, with what the provider added. */
  readonly address: URL;
  readonly begun: Begun;
  readonly clientAddress: string;
  readonly userAgent: string | null;
}

/** Who somebody is, as the provider says. */
interface Identity {
  readonly subject: string;
  readonly account: string;
  readonly name: string;
}

/**
 * Finishes what `startAtProvider` began: state, PKCE, nonce, issuer, audience, signature and expiry are checked, then the
 * provider's own id of the person decides who it is here. A second factor is the provider's business.
 */
export async function signInByProvider(
  database: Database,
  arrival: Arrival,
): Promise<OpenedSession | ProviderRefusal> {
  await countAddress(database, arrival.clientAddress);
  const provider = await enabledProvider(database);
  if (!provider) return 'off';
  const identity = await identityFrom(provider, arrival).catch(() => null);
  return await inTransaction(database, async (tx) => {
    const user = identity && (await accountOf(tx, provider, identity));
    if (!user?.active) {
      const subject = user ? { subject: { type: 'User', id: user.id } as const } : {};
      await recordAudit(tx, {
        deed: 'signInRefused',
        actorId: null,
        ...subject,
        detail: { why: 'PROVIDER' },
      });
      return identity ? 'unknown' : 'failed';
    }
    const { clientAddress: address, userAgent } = arrival;
    return await startSession(tx, { userId: user.id, way: 'PROVIDER', enrolling: false, address, userAgent });
  });
}

async function identityFrom(provider: Provider, { address, begun }: Arrival): Promise<Identity | null> {
  const client = await openid();
  const config = await providerClient(provider);
  const tokens = await client.authorizationCodeGrant(config, address, {
    expectedState: begun.state,
    expectedNonce: begun.nonce,
    pkceCodeVerifier: begun.verifier,
    idTokenExpected: true,
  });
  const proved = tokens.claims();
  if (!proved) return null;
  const more =
    provider.claim in proved || !config.serverMetadata().userinfo_endpoint
      ? {}
      : await client.fetchUserInfo(config, tokens.access_token, proved.sub);
  const claims: Record<string, unknown> = { ...more, ...proved };
  // An address the person could have made up is not a name to be known by.
  if (provider.claim === 'email' && claims['email_verified'] !== true) return null;
  const account = accountName(textOf(claims[provider.claim]));
  if (!/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}.@_+-]{0,99}$/u.test(account)) return null;
  return { subject: proved.sub, account, name: textOf(claims['name']).slice(0, 60) || account };
}

/** Bound before, else an account of that name, else a new one where that is wanted. */
async function accountOf(
  tx: Transaction,
  { issuer, newUsersRole }: Provider,
  { subject, account, name }: Identity,
): Promise<LinkedAccount | null> {
  const linked = await linkedAccount(tx, issuer, subject);
  if (linked) return linked;
  const known = await unlinkedAccount(tx, issuer, account);
  if (known) {
    await linkAccount(tx, issuer, subject, known.id);
    return known;
  }
  // An account of that name exists and belongs to another person of the provider.
  if (newUsersRole === null || (await accountExists(tx, account))) return null;
  const id = await makeAccount(tx, { account, name, role: newUsersRole });
  if (id === null) return null;
  await linkAccount(tx, issuer, subject, id);
  await recordAudit(tx, {
    deed: 'userChanged',
    actorId: id,
    subject: { type: 'User', id },
    detail: { why: 'PROVIDER', name: account },
  });
  return { id, active: true };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
