import type { Configuration } from 'openid-client';

import { isLoopback } from '../../../platform/env.js';
import { realNow } from '../../../platform/real-time.js';
import type { Provider } from '../data/provider-settings.repository.js';

/** Lazy: most installations have no provider. */
export const openid = async () => await import('openid-client');

const keptMs = 10 * 60_000;
const seconds = 5;
let kept: { readonly of: string; readonly until: number; readonly found: Promise<Configuration> } | null =
  null;

/**
 * What the provider says about itself, asked anew every ten minutes. Its tokens must be signed with one of its published
 * keys, even though they come straight from it (A23).
 * @throws Error when it cannot be reached or is no provider.
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
  // A provider on this very machine, in development and in tests.
  const plain = address.protocol === 'http:' && isLoopback(address.hostname);
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
  const config = await client.discovery(address, clientId, undefined, authentication, {
    timeout: seconds,
    execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
  });
  return config;
}
