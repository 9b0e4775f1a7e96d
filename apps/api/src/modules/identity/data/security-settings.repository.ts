import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export const audiences = ['NOBODY', 'ROLES', 'EVERYBODY'] as const;
export type Audience = (typeof audiences)[number];

/** What an administrator has decided about signing in. */
export interface SecuritySettings {
  /** Who has to use a second factor. */
  readonly secondFactorFor: Audience;
  /** With `ROLES`: ids of those roles. */
  readonly secondFactorRoles: readonly string[];
  /** Who may make keys for programs. */
  readonly apiKeysFor: Audience;
  readonly apiKeyRoles: readonly string[];
}

const unsaid: SecuritySettings = {
  secondFactorFor: 'NOBODY',
  secondFactorRoles: [],
  apiKeysFor: 'EVERYBODY',
  apiKeyRoles: [],
};
const name = 'identity.security';

/** The pool, or a transaction's `manager`. */
type Reader = Pick<Database, 'query'> | Pick<Transaction['manager'], 'query'>;

export async function securitySettings(reader: Reader): Promise<SecuritySettings> {
  const [row]: { value: Partial<SecuritySettings> }[] = await reader.query(
    'SELECT value FROM app_setting WHERE name = $1',
    [name],
  );
  return { ...unsaid, ...row?.value };
}

export async function saveSecuritySettings(tx: Transaction, settings: SecuritySettings): Promise<void> {
  await tx.query(
    `INSERT INTO app_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, JSON.stringify(settings)],
  );
}

/** Whether somebody belongs to those a setting speaks of. */
export async function belongsTo(
  reader: Reader,
  userId: string,
  audience: Audience,
  roles: readonly string[],
): Promise<boolean> {
  if (audience !== 'ROLES') return audience === 'EVERYBODY';
  const [found]: object[] = await reader.query(
    'SELECT FROM user_role WHERE user_id = $1 AND role_id = ANY($2::uuid[]) LIMIT 1',
    [userId, roles],
  );
  return found !== undefined;
}

/** Open sessions of those who must now have a second factor and have none: good for setting it up only. */
export async function holdBackUnenrolled(
  tx: Transaction,
  { secondFactorFor, secondFactorRoles }: SecuritySettings,
): Promise<void> {
  await tx.query(
    `UPDATE session s SET enrolling = needed.is FROM (
       SELECT o.id, ($1 = 'EVERYBODY' OR ($1 = 'ROLES' AND EXISTS (
                SELECT FROM user_role ur WHERE ur.user_id = o.user_id AND ur.role_id = ANY($2::uuid[]))))
              AND NOT EXISTS (SELECT FROM second_factor f WHERE f.user_id = o.user_id AND f.confirmed_at IS NOT NULL)
              AND o.way <> 'PROVIDER' AS is
       FROM session o WHERE o.revoked_at IS NULL AND o.expires_at > now()) needed
     WHERE s.id = needed.id AND s.enrolling <> needed.is`,
    [secondFactorFor, secondFactorRoles],
  );
}
