import type { Database } from '../../../platform/database/database.js';
import { idleHours } from '../../people/index.js';

/** Those of some sessions whose holders are still signed in, without counting as a sign of life. */
export async function sessionsAlive(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await database.query(
    `SELECT s.id FROM session s JOIN app_user u ON u.id = s.user_id
     WHERE s.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > now() AND u.active
       AND s.last_seen_at > now() - make_interval(hours => $2)`,
    [ids, idleHours],
  );
  return new Set(rows.map(({ id }) => id));
}
