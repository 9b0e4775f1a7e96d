import type { Database } from '../../../platform/database/database.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { enabledProvider } from '../actions/start-at-provider.js';
import { providerSettings } from '../data/provider-settings.repository.js';
import { securitySettings, type SecuritySettings } from '../data/security-settings.repository.js';
import { callbackPath } from '../http/provider-router.js';
import { asAdministrator } from './as-administrator.js';

export async function readSecuritySettings(context: RequestContext): Promise<SecuritySettings> {
  return await securitySettings(asAdministrator(context, 'security.update'));
}

export interface ProviderLine {
  readonly enabled: boolean;
  readonly fromEnvironment: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly claim: string;
  readonly name: string | null;
  readonly newUsersRole: string | null;
  readonly callback: string;
}

/** Without the secret. */
export async function readProvider(context: RequestContext): Promise<ProviderLine> {
  const found = await providerSettings(asAdministrator(context, 'security.update'));
  const callback = `${context.publicUrl()}${callbackPath}`;
  if (!found) return { ...unset, callback };
  const { clientSecret, ...shown } = found;
  return { ...shown, hasSecret: clientSecret !== null, callback };
}

const unset = {
  enabled: false,
  fromEnvironment: false,
  issuer: '',
  clientId: '',
  hasSecret: false,
  claim: 'preferred_username',
  name: null,
  newUsersRole: null,
} as const;

/** What the sign-in page may know of the provider; null without one. */
export async function signInProvider(database: Database): Promise<{ readonly name: string | null } | null> {
  const provider = await enabledProvider(database);
  return provider && { name: provider.name };
}
