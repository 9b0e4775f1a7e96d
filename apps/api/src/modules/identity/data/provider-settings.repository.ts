import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ProviderEnv } from '../../../platform/env.js';
import { sealing } from '../../../platform/secrets/sealing.js';

/** An identity provider (OpenID Connect) people may sign in through. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Which of the provider's claims is the account here. */
  readonly claim: string;
  /** As the button calls it; null: a general word. */
  readonly name: string | null;
  /** Id or key of the role of those who come for the first time; null: only those who have an account may come. */
  readonly newUsersRole: string | null;
}

export interface ProviderSettings extends Provider {
  readonly enabled: boolean;
  readonly fromEnvironment: boolean;
}

interface Stored extends Omit<Provider, 'clientSecret'> {
  readonly enabled: boolean;
  /** Sealed, base64. */
  readonly clientSecret: string | null;
}

const name = 'identity.provider';
let ofEnvironment: ProviderEnv | null = null;
let hosts: ReadonlySet<string> = new Set();

/** Said once at the start; what the environment says is not the administrators' to change. */
export function useProviderOf(given: ProviderEnv | null, allowedHosts: ReadonlySet<string>): void {
  ofEnvironment = given;
  hosts = allowedHosts;
}

/** A34: the hosts a provider may be at although they are not in the open internet. */
export function providerHosts(): ReadonlySet<string> {
  return hosts;
}

export async function providerSettings(database: Database): Promise<ProviderSettings | null> {
  if (ofEnvironment) return { ...ofEnvironment, enabled: true, fromEnvironment: true };
  const [row]: { value: Stored }[] = await database.query('SELECT value FROM app_setting WHERE name = $1', [
    name,
  ]);
  if (!row) return null;
  const { clientSecret, ...stored } = row.value;
  const secret = clientSecret && sealing().open(Buffer.from(clientSecret, 'base64'), name).value;
  return { ...stored, clientSecret: secret, fromEnvironment: false };
}

export async function saveProviderSettings(
  tx: Transaction,
  { clientSecret, ...settings }: Provider & { readonly enabled: boolean },
): Promise<void> {
  const sealed = clientSecret && sealing().seal(clientSecret, name).toString('base64');
  await tx.query(
    `INSERT INTO app_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, JSON.stringify({ ...settings, clientSecret: sealed } satisfies Stored)],
  );
}
