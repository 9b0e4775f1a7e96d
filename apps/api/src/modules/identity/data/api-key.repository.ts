import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { personSql } from '../../people/index.js';

export interface NewApiKey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** The beginning of the secret, by which its owner knows it again. */
  readonly prefix: string;
  readonly tokenHash: Buffer;
  readonly scopes: readonly string[];
  readonly ipList: readonly string[];
  readonly perMinute: number;
  readonly expiresAt: Date | null;
}

export interface ApiKeyLine {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly owner: object;
  readonly scopes: readonly string[];
  readonly ipList: readonly string[];
  readonly perMinute: number;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly active: boolean;
  readonly lastUsedAt: Date | null;
  readonly lastUsedFrom: string | null;
  /** The last thirty days on which it was used, the newest first. */
  readonly uses: readonly { readonly day: string; readonly count: number }[];
}

export async function insertApiKey(tx: Transaction, key: NewApiKey): Promise<void> {
  await tx.query(
    `INSERT INTO api_key (id, user_id, name, prefix, token_hash, scopes, ip_list, per_minute, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::inet[], $8, $9)`,
    [
      key.id,
      key.userId,
      key.name,
      key.prefix,
      key.tokenHash,
      key.scopes,
      key.ipList,
      key.perMinute,
      key.expiresAt,
    ],
  );
}

const isGood = `k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())`;

const byToken = `
  SELECT k.id, k.user_id AS "userId", k.scopes, k.per_minute AS "perMinute" FROM api_key k
  WHERE k.token_hash = $1 AND ${isGood}
    AND (cardinality(k.ip_list) = 0 OR $2::inet <<= ANY(k.ip_list))`;

/** The key a token belongs to, while it is good and sent from where it may be. Real time (edge 4). */
export async function findApiKey(
  database: Database,
  tokenHash: Buffer,
  address: string | null,
): Promise<Pick<NewApiKey, 'id' | 'userId' | 'scopes' | 'perMinute'> | null> {
  const [found] = await queryPrepared<Pick<NewApiKey, 'id' | 'userId' | 'scopes' | 'perMinute'>>(
    database,
    'key by token',
    byToken,
    [tokenHash, address],
  );
  return found ?? null;
}

export async function countKeysOf(tx: Transaction, userId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM api_key k WHERE k.user_id = $1 AND ${isGood}`,
    [userId],
  );
  return row?.count ?? 0;
}

/** Whose a key is that opens something still. */
export async function ownerOfKey(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.query<{ user_id: string }>(
    'SELECT user_id FROM api_key WHERE id = $1 AND revoked_at IS NULL FOR UPDATE',
    [id],
  );
  return row?.user_id ?? null;
}

export async function endKey(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE api_key SET revoked_at = now() WHERE id = $1', [id]);
}

/** Keys of a person, or of everybody; the newest first, those that are over for thirty days as well. */
export async function keysOf(database: Database, userId: string | null, id?: string): Promise<ApiKeyLine[]> {
  return await database.query(
    `SELECT k.id, k.name, k.prefix, ${personSql('u')} AS owner, k.scopes,
       ARRAY(SELECT ${plainAddress('ip')} FROM unnest(k.ip_list) ip) AS "ipList", k.per_minute AS "perMinute",
       k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", (${isGood}) AS active,
       k.last_used_at AS "lastUsedAt", k.last_used_from AS "lastUsedFrom",
       (SELECT coalesce(json_agg(json_build_object('day', day, 'count', count) ORDER BY day DESC), '[]') FROM (
          SELECT day, count::double precision FROM api_key_use WHERE key_id = k.id ORDER BY day DESC LIMIT 30) d) AS uses
     FROM api_key k JOIN app_user u ON u.id = k.user_id
     WHERE ($1::uuid IS NULL OR k.user_id = $1) AND ($2::uuid IS NULL OR k.id = $2)
       AND (${isGood} OR coalesce(k.revoked_at, k.expires_at) > now() - interval '30 days')
     ORDER BY k.created_at DESC, k.id LIMIT 500`,
    [userId, id ?? null],
  );
}

/** `203.0.113.7` rather than `203.0.113.7/32`. */
function plainAddress(ip: string): string {
  return `CASE WHEN masklen(${ip}) = CASE family(${ip}) WHEN 4 THEN 32 ELSE 128 END THEN host(${ip}) ELSE text(${ip}) END`;
}

export interface KeyUse {
  readonly id: string;
  readonly count: number;
  readonly address: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What a process has counted since it last wrote; one statement whatever the number of requests. */
export async function writeUses(database: Database, uses: readonly KeyUse[]): Promise<void> {
  await database.query(
    `WITH used AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, count int, address text, at double precision)
     ), seen AS (
       UPDATE api_key k SET last_used_at = to_timestamp(used.at / 1000), last_used_from = used.address
       FROM used WHERE k.id = used.id AND (k.last_used_at IS NULL OR k.last_used_at < to_timestamp(used.at / 1000))
     )
     INSERT INTO api_key_use AS day (key_id, day, count)
     SELECT used.id, (now() AT TIME ZONE company_zone())::date, used.count
     FROM used JOIN api_key k ON k.id = used.id ORDER BY used.id
     ON CONFLICT (key_id, day) DO UPDATE SET count = day.count + excluded.count`,
    [JSON.stringify(uses)],
  );
}
