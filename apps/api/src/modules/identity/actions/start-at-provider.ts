import type { Database } from '../../../platform/database/database.js';
import { realNow } from '../../../platform/real-time.js';
import { sealing } from '../../../platform/secrets/sealing.js';
import { providerSettings, type ProviderSettings } from '../data/provider-settings.repository.js';
import { openid, providerClient } from './provider-client.js';

/** What this browser has to bring back, sealed into a cookie of its own: nobody else can finish what it began. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

const place = 'sign-in at the provider';
export const begunMinutes = 10;
const scope = 'openid profile email';

export async function enabledProvider(database: Database): Promise<ProviderSettings | null> {
  const settings = await providerSettings(database);
  return settings?.enabled ? settings : null;
}

/** Where to send the browser, and what it has to keep. Null where there is no provider. */
export async function startAtProvider(
  database: Database,
  callback: string,
  next: string,
): Promise<{ readonly address: string; readonly cookie: string } | null> {
  const provider = await enabledProvider(database);
  if (!provider) return null;
  const client = await openid();
  const config = await providerClient(provider);
  const [state, nonce, verifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ];
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const begun: Begun = { state, nonce, verifier, next, until: realNow() + begunMinutes * 60_000 };
  const cookie = sealing().seal(JSON.stringify(begun), place).toString('base64url');
  return { address: address.href, cookie };
}

/** What a cookie keeps, while it is good. */
export function begunIn(cookie: string | undefined): Begun | null {
  if (!cookie) return null;
  try {
    const begun: Begun = JSON.parse(sealing().open(Buffer.from(cookie, 'base64url'), place).value);
    return begun.until > realNow() ? begun : null;
  } catch {
    return null;
  }
}
