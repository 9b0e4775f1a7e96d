import { randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import {
  apiKeyScopes,
  invalidUnlessEmpty,
  refusal,
  type FieldProblem,
  type Refusal,
} from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId, may } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { realNow } from '../../../platform/real-time.js';
import { countKeysOf, endKey, insertApiKey, ownerOfKey } from '../data/api-key.repository.js';
import { belongsTo, securitySettings } from '../data/security-settings.repository.js';
import { hashToken } from '../data/session.repository.js';
import { keyBegins } from './authenticate.js';
import { bySession } from './by-session.js';

export interface ApiKeyWish {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Null: until it is revoked. */
  readonly expiresAt?: Date | null | undefined;
  /** Addresses and ranges it may be used from; empty: from anywhere. */
  readonly ipList?: readonly string[] | null | undefined;
  readonly perMinute?: number | null | undefined;
}

const bounds = { name: 60, keys: 50, addresses: 50, perMinute: 6_000 } as const;
const usualPerMinute = 600;

/** A key of one's own for a program. The secret is answered this once; only its hash is kept. */
export async function createApiKey(
  context: RequestContext,
  wish: ApiKeyWish,
): Promise<{ readonly id: string; readonly secret: string } | Refusal> {
  const { viewer } = bySession(context);
  const { apiKeysFor, apiKeyRoles } = await securitySettings(context.database);
  if (!(await belongsTo(context.database, viewer.id, apiKeysFor, apiKeyRoles))) return refusal('NOT_ALLOWED');
  const invalid = invalidUnlessEmpty(problemsOf(wish));
  if (invalid) return invalid;
  const secret = `${keyBegins}${randomBytes(32).toString('base64url')}`;
  const id = uuidv7();
  return await inTransaction(context.database, async (tx) => {
    const count = await countKeysOf(tx, viewer.id);
    if (count >= bounds.keys) return refusal('QUOTA_REACHED', { limit: bounds.keys, count });
    const scopes = [...new Set(wish.scopes)];
    await insertApiKey(tx, {
      id,
      userId: viewer.id,
      name: wish.name.trim(),
      prefix: secret.slice(0, 10),
      tokenHash: hashToken(secret),
      scopes,
      ipList: (wish.ipList ?? []).map((one) => one.trim()),
      perMinute: wish.perMinute ?? usualPerMinute,
      expiresAt: wish.expiresAt ?? null,
    });
    await recordAudit(tx, {
      deed: 'apiKeyCreated',
      actorId: viewer.id,
      subject: { type: 'ApiKey', id },
      detail: { name: wish.name.trim(), scopes, until: wish.expiresAt?.toISOString() ?? null },
    });
    return { id, secret };
  });
}

/** Of one's own, or by an administrator of anybody. It opens nothing from the next request on, on any process. */
export async function revokeApiKey(
  context: RequestContext,
  id: string,
): Promise<{ readonly id: string } | Refusal> {
  const { viewer } = bySession(context);
  if (!isId(id)) return refusal('NOT_FOUND');
  return await inTransaction(context.database, async (tx) => {
    const owner = await ownerOfKey(tx, id);
    if (owner === null || (owner !== viewer.id && !may(viewer, 'security.update'))) {
      return refusal('NOT_FOUND');
    }
    await endKey(tx, id);
    await recordAudit(tx, {
      deed: 'apiKeyRevoked',
      actorId: viewer.id,
      subject: { type: 'ApiKey', id },
      detail: { userId: owner },
    });
    return { id };
  });
}

function problemsOf({ name, scopes, expiresAt, ipList, perMinute }: ApiKeyWish): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const said = name.trim();
  if (said === '') problems.push({ path: ['name'], problem: 'REQUIRED' });
  if (said.length > bounds.name) problems.push({ path: ['name'], problem: 'TOO_LONG', limit: bounds.name });
  if (/\p{Cc}/u.test(said)) problems.push({ path: ['name'], problem: 'FORBIDDEN_CHARACTER' });
  if (scopes.length === 0) problems.push({ path: ['scopes'], problem: 'REQUIRED' });
  if (!scopes.every((scope) => apiKeyScopes.includes(scope))) {
    problems.push({ path: ['scopes'], problem: 'NOT_KNOWN' });
  }
  if (expiresAt && expiresAt.getTime() <= realNow()) {
    problems.push({ path: ['expiresAt'], problem: 'IN_THE_PAST' });
  }
  if ((ipList?.length ?? 0) > bounds.addresses) {
    problems.push({ path: ['ipList'], problem: 'TOO_LARGE', limit: bounds.addresses });
  }
  if (!(ipList ?? []).every(isAddressRange)) {
    problems.push({ path: ['ipList'], problem: 'NOT_AN_ADDRESS_RANGE' });
  }
  if (perMinute !== null && perMinute !== undefined && perMinute < 1) {
    problems.push({ path: ['perMinute'], problem: 'TOO_SMALL', limit: 1 });
  }
  if ((perMinute ?? 0) > bounds.perMinute) {
    problems.push({ path: ['perMinute'], problem: 'TOO_LARGE', limit: bounds.perMinute });
  }
  return problems;
}

/** `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. */
function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.trim().split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0 || address.includes('%')) return false;
  if (bits === undefined) return true;
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
