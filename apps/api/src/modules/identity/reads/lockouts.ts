import type { Database } from '../../../platform/database/database.js';
import { realNow } from '../../../platform/real-time.js';
import { personSql } from '../../people/index.js';

export interface LockoutRow {
  readonly user: object;
  readonly until: number;
}

/**
 * Accounts closed after too many wrong tries. The counters hold no names, so the names are hashed as they are when a try
 * is counted and compared.
 */
export async function lockouts(database: Database): Promise<LockoutRow[]> {
  return await database.query(
    `SELECT ${personSql('u')} AS user, r.expire::double precision AS until
     FROM app_user u JOIN rate_limit r ON r.key = 'sign-in-account:' ||
       rtrim(translate(encode(sha256(convert_to(u.account, 'UTF8')), 'base64'), '+/', '-_'), '=')
     WHERE r.points > 10 AND r.expire > $1 ORDER BY u.account LIMIT 200`,
    [realNow()],
  );
}
