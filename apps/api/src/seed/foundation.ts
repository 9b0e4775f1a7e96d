import { randomBytes, randomUUID } from 'node:crypto';
import { defaultPolicy } from '@tidewater/domain';
import type { Database } from '../platform/database/database.js';

import { hashPassword } from '../modules/identity/actions/password.js';
import { standardRoles } from '../modules/people/data/standard-roles.js';
import { inBulk, type BulkLoad } from '../platform/database/bulk-load.js';
import { json } from '../platform/database/copy-line.js';

/** LC-22: one pool is in use; this is it. */
export const mainPoolId = '00000000-0000-7000-8000-00000000c001';

/** What cursors and masks are sealed with, and whatever else must differ between installations. */
const secretNames = ['cursor', 'mask', 'session', 'file'] as const;

/** What every installation needs: the pool, policy version 1, standard roles, secrets. Nothing if it is there. */
export async function layFoundation(database: Database): Promise<void> {
  await inBulk(database, async (bulk) => {
    await alone(bulk);
    const [laid] = await bulk.query('SELECT FROM lifecycle_policy LIMIT 1');
    if (laid === undefined) await layRules(bulk);
  });
}

/**
 * Whether nobody has an account yet, waiting for whoever is laying one: several processes may start on the
 * same empty database, one lays it and the others find it laid.
 */
export async function isNobodyThere(bulk: BulkLoad): Promise<boolean> {
  await alone(bulk);
  const [someone] = await bulk.query('SELECT FROM app_user LIMIT 1');
  return someone === undefined;
}

/** Business time; what a seed tells is relative to it. */
export async function businessNow(bulk: BulkLoad): Promise<number> {
  const [clock] = await bulk.query<{ now: Date }>('SELECT app_now() AS now');
  if (clock === undefined) throw new Error('The database did not tell the time');
  return clock.now.getTime();
}

async function alone(bulk: BulkLoad): Promise<void> {
  await bulk.query(`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`);
}

async function layRules(bulk: BulkLoad): Promise<void> {
  await bulk.copy('pool', [{ id: mainPoolId, name: '公海' }]);
  await bulk.query('INSERT INTO lifecycle_policy (version, since, rules) VALUES ($1, app_now(), $2)', [
    defaultPolicy.version,
    JSON.stringify(defaultPolicy),
  ]);
  await bulk.copy(
    'role',
    standardRoles.map(({ key, name, rights }) => ({ id: randomUUID(), key, name, rights: json(rights) })),
  );
  for (const name of secretNames) {
    await bulk.query('INSERT INTO app_secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      name,
      randomBytes(32),
    ]);
  }
}

/**
 * The first account of an installation that is no demo; the password is shown once and kept nowhere. Null
 * where somebody has an account already.
 */
export async function layFirstAdministrator(
  database: Database,
): Promise<{ readonly account: string; readonly password: string } | null> {
  const account = 'admin';
  const password = randomBytes(15).toString('base64url');
  const [id, department] = [randomUUID(), randomUUID()];
  const passwordHash = await hashPassword(password);
  return await inBulk(database, async (bulk) => {
    if (!(await isNobodyThere(bulk))) return null;
    await bulk.copy('department', [{ id: department, name: '总公司' }]);
    await bulk.copy('department_closure', [{ ancestor_id: department, descendant_id: department, depth: 0 }]);
    await bulk.query(
      `INSERT INTO app_user (id, account, name, name_pinyin, name_initials, department_id, password_hash)
       VALUES ($1, $2, '系统管理员', 'xitongguanliyuan', 'xtgly', $3, $4)`,
      [id, account, department, passwordHash],
    );
    await bulk.query(`INSERT INTO user_role (user_id, role_id) SELECT $1, id FROM role WHERE key = 'admin'`, [
      id,
    ]);
    return { account, password };
  });
}
