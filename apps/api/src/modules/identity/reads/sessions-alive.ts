import type { Database } from '../../../platform/database/database.js';
import { idleHours, seenAsSql } from '../../people/index.js';

/**
 * Those of some sessions and keys that are still good, each with whose eyes it looks through; no sign of life itself. A
 * session held back until its second factor is set up opens no socket.
 */
export async function sessionsAlive(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; viewer: string }[] = await database.query(
    `SELECT s.id, coalesce(${seenAsSql('s')}, s.user_id) AS viewer FROM session s JOIN app_user u ON u.id = s.user_id
     WHERE s.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > now() AND u.active
       AND s.last_seen_at > now() - make_interval(hours => $2) AND NOT s.enrolling
     UNION ALL
     SELECT k.id, k.user_id FROM api_key k JOIN app_user u ON u.id = k.user_id
     WHERE k.id = ANY($1::uuid[]) AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
       AND u.active`,
    [ids, idleHours],
  );
  return new Map(rows.map(({ id, viewer }) => [id, viewer]));
}
