import {
  invalidUnlessEmpty,
  refusal,
  type FieldProblem,
  type ProblemCode,
  type Refusal,
} from '@tidewater/domain';

import { isId, may } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { isInside, whyNotOutside } from '../../../platform/http/fetch-outside.js';
import {
  providerHosts,
  providerSettings,
  saveProviderSettings,
  type Provider,
} from '../data/provider-settings.repository.js';
import {
  holdBackUnenrolled,
  saveSecuritySettings as save,
  type SecuritySettings,
} from '../data/security-settings.repository.js';
import { bySession } from './by-session.js';
import { providerClient } from './provider-client.js';

/** What administrators decide about signing in; it binds open sessions from the next request on. */
export async function saveSecuritySettings(
  context: RequestContext,
  settings: SecuritySettings,
): Promise<SecuritySettings | Refusal> {
  const { viewer } = bySession(context);
  if (!may(viewer, 'security.update')) return refusal('NOT_ALLOWED');
  const roles = (['secondFactorRoles', 'apiKeyRoles'] as const).filter(
    (field) => !settings[field].every(isId) || settings[field].length > 200,
  );
  const invalid = invalidUnlessEmpty(roles.map((field) => ({ path: [field], problem: 'NOT_KNOWN' })));
  if (invalid) return invalid;
  return await inTransaction(context.database, async (tx) => {
    await save(tx, settings);
    await holdBackUnenrolled(tx, settings);
    const { secondFactorFor, apiKeysFor } = settings;
    await recordAudit(tx, {
      deed: 'settingChanged',
      actorId: viewer.id,
      subject: { type: 'Setting', id: 'identity.security' },
      detail: { changed: [`secondFactorFor ${secondFactorFor}`, `apiKeysFor ${apiKeysFor}`] },
    });
    return settings;
  });
}

export interface ProviderWish extends Omit<Provider, 'clientSecret'> {
  readonly enabled: boolean;
  /** Undefined: the one there is stays. */
  readonly clientSecret?: string | null | undefined;
}

/** The identity provider; asked once whether it is one before it is enabled. */
export async function saveProvider(
  context: RequestContext,
  wish: ProviderWish,
): Promise<{ readonly saved: true } | Refusal> {
  const { viewer } = bySession(context);
  if (!may(viewer, 'security.update')) return refusal('NOT_ALLOWED');
  const before = await providerSettings(context.database);
  if (before?.fromEnvironment) return refusal('NOT_ALLOWED', { detail: 'BY_ENVIRONMENT' });
  const invalid = invalidUnlessEmpty(problemsOf(wish));
  if (invalid) return invalid;
  const clientSecret =
    wish.clientSecret === undefined ? (before?.clientSecret ?? null) : wish.clientSecret || null;
  const provider = { ...wish, clientSecret };
  const unusable = wish.enabled ? await whyNotUse(provider) : null;
  if (unusable) return unusable;
  return await inTransaction(context.database, async (tx) => {
    await saveProviderSettings(tx, provider);
    await recordAudit(tx, {
      deed: 'settingChanged',
      actorId: viewer.id,
      subject: { type: 'Setting', id: 'identity.provider' },
      detail: { name: wish.issuer, status: wish.enabled ? 'on' : 'off' },
    });
    return { saved: true } as const;
  });
}

async function whyNotUse(provider: Provider): Promise<Refusal | null> {
  return await providerClient(provider).then(
    () => null,
    (failure: unknown) =>
      invalidUnlessEmpty([
        { path: ['issuer'], problem: isInside(failure) ? 'INSIDE_NETWORK' : 'NOT_REACHABLE' },
      ]),
  );
}

const longest = 300;

function problemsOf(wish: ProviderWish): FieldProblem[] {
  const { issuer, clientId, claim, name, newUsersRole } = wish;
  const problems: FieldProblem[] = [];
  const misplaced = addressProblem(issuer);
  if (misplaced) problems.push({ path: ['issuer'], problem: misplaced });
  if (clientId.trim() === '') problems.push({ path: ['clientId'], problem: 'REQUIRED' });
  if (!/^[\w.:/-]{1,100}$/.test(claim)) problems.push({ path: ['claim'], problem: 'NOT_KNOWN' });
  const texts = { issuer, clientId, name: name ?? '', newUsersRole: newUsersRole ?? '' };
  for (const [field, text] of Object.entries(texts)) {
    if (text.length > longest) problems.push({ path: [field], problem: 'TOO_LONG', limit: longest });
    if (/\p{Cc}/u.test(text)) problems.push({ path: [field], problem: 'FORBIDDEN_CHARACTER' });
  }
  return problems;
}

function addressProblem(issuer: string): ProblemCode | null {
  if (!URL.canParse(issuer)) return 'NOT_AN_ADDRESS';
  const address = new URL(issuer);
  if (address.username !== '' || address.search !== '' || address.hash !== '') return 'NOT_AN_ADDRESS';
  const why = whyNotOutside(address, providerHosts());
  if (why === null) return null;
  return why === 'INSIDE' ? 'INSIDE_NETWORK' : 'NOT_AN_ADDRESS';
}
