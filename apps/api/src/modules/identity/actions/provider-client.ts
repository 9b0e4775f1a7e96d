import type { Configuration } from 'openid-client';

import { fetchOutside } from '../../../platform/http/fetch-outside.js';
import { realNow } from '../../../platform/real-time.js';
import { providerHosts, type Provider } from '../data/provider-settings.repository.js';

/** Lazy: most installations have no provider. */
export const openid = async () => await import('openid-client');

const keptMs = 10 * 60_000;
const seconds = 5;
let kept: { readonly of: string; readonly until: number; readonly found: Promise<Configuration> } | null =
  null;

/**
 * What the provider says about itself, asked anew every ten minutes. Its tokens must be signed with one of its published
 * keys, even though they come straight from it (A23).
 * @throws Error when it cannot be reached, may not be (A34), or is no provider.
 */
export async function providerClient(provider: Provider): Promise<Configuration> {
  const of = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret]);
  if (kept?.of === of && kept.until > realNow()) return await kept.found;
  const found = discover(provider);
  kept = { of, until: realNow() + keptMs, found };
  found.catch(() => (kept = null));
  return await found;
}

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const client = await openid();
  const address = new URL(issuer);
  const allowed = providerHosts();
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
  const config = await client.discovery(address, clientId, undefined, authentication, {
    timeout: seconds,
    [client.customFetch]: async (asked, options) => await fetchOutside(asked, { ...options, allowed }),
    // Which hosts may be asked in the clear is `fetchOutside`'s to say: an allowed one on this very machine.
    execute: [
      client.enableNonRepudiationChecks,
      ...(address.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
  return config;
}
