import type { Viewer } from '../../../access/index.js';
import { keptFor } from '../../../platform/database/asked-by.js';
import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';
import { idleHours } from './idle-hours.js';
import { rolesAsTheyStand } from './roles-as-they-stand.js';
import { seenAsSql } from './seen-as-sql.js';
import { loadViewerOf, toViewer, viewerColumns, viewerPlaces, type ViewerRow } from './viewer.repository.js';

interface OpenSession {
  readonly session_id: string;
  readonly user_id: string;
  readonly seen_as: string | null;
  readonly unseen: boolean;
  readonly enrolling: boolean;
  readonly stamp: string;
  readonly now: number;
}

interface StampedRow extends ViewerRow {
  readonly stamp: string;
  readonly since: number;
  readonly until: number | null;
}

/** A viewer, for as long as the stamp stays and no deputyship begins or ends: by business time in epoch milliseconds. */
interface KnownViewer {
  readonly viewer: Viewer;
  readonly stamp: string;
  readonly since: number;
  readonly until: number;
}

/** Who is signed in under a token, and in which session. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly sessionId: string;
  /** Opened only to set up the second factor that is required: until then without any right. */
  readonly enrolling: boolean;
}

/**
 * Changes with whatever the rights of person `u` are made of: the count of all such changes (migration 0130) and the mark
 * of the person's own row. The count's own mark, and when the database was started, tell counts apart that were reached
 * twice, before and after a backup was put back.
 */
const stamp = `(SELECT version || ' ' || xmin FROM rights_version) || ' ' || u.xmin || ' ' || extract(epoch FROM pg_postmaster_start_time())`;
const nowMs = `(extract(epoch FROM (SELECT app_now())) * 1000)::float8`;

const bySession = `
  SELECT s.id AS session_id, s.user_id, s.last_seen_at < now() - interval '1 minute' AS unseen, s.enrolling,
    ${seenAsSql('s')} AS seen_as, ${stamp} AS stamp, ${nowMs} AS now
  FROM session s JOIN app_user u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - make_interval(hours => ${idleHours}) AND u.active`;

/** One value: it is read faster as JSON than as many columns, half of them arrays. */
export const viewerWithStamp = `
  SELECT to_json(found) AS found FROM (
  SELECT ${viewerColumns}, ${stamp} AS stamp, ${nowMs} AS since, (
    SELECT (extract(epoch FROM min(turn)) * 1000)::float8 FROM deputy d, unnest(ARRAY[d.valid_from, d.valid_until]) AS turn
    WHERE d.deputy_id = u.id AND d.ended_at IS NULL AND turn > (SELECT app_now())) AS until
  FROM app_user u ${viewerPlaces} WHERE u.id = $1) found`;

/** Everything that decides the rights of whoever holds the token, as of this moment; null for a dead session. */
export async function loadViewer(database: Database, tokenHash: Buffer): Promise<SignedIn | null> {
  const [open] = await queryPrepared<OpenSession>(database, 'open session', bySession, [tokenHash]);
  if (!open) return null;
  if (open.unseen) await touchSession(database, open.session_id);
  const holder = await holderOf(database, open);
  if (!holder) return null;
  const { session_id: sessionId, enrolling } = open;
  const viewer = enrolling ? withoutRights(holder) : await withEyesOf(database, open, holder);
  return { viewer, sessionId, enrolling };
}

/** Most companies have fewer people. */
const mostKnown = 10_000;
const knownIn = keptFor(() => new Map<string, KnownViewer>());

/** Who holds an open session, read anew only where something has changed since. */
async function holderOf(database: Database, open: OpenSession): Promise<Viewer | null> {
  const known = knownIn(database);
  const found = known.get(open.user_id);
  const stands = found?.stamp === open.stamp && open.now >= found.since && open.now < found.until;
  if (found && stands) return found.viewer;
  const [row] = await queryPrepared<{ readonly found: StampedRow }>(database, 'viewer', viewerWithStamp, [
    open.user_id,
  ]);
  if (!row) return null;
  const { stamp: read, since, until } = row.found;
  const viewer = toViewer(row.found, await rolesAsTheyStand(database, row.found.roles));
  if (known.size >= mostKnown) known.clear();
  known.set(open.user_id, { viewer, stamp: read, since, until: until ?? Infinity });
  return viewer;
}

/** Whom an administrator looks as in this session, as long as that person is active; otherwise themselves. */
async function withEyesOf(
  database: Database,
  { seen_as: seenAs }: OpenSession,
  own: Viewer,
): Promise<Viewer> {
  const seen = seenAs === null ? null : await loadViewerOf(database, seenAs);
  return seen ? { ...seen, locale: own.locale, seenBy: { id: own.id, name: own.name } } : own;
}

/** Nobody has rights before the second factor is set up. */
function withoutRights(viewer: Viewer): Viewer {
  const roles = new Set(viewer.roles.map(({ id }) => id));
  return { ...viewer, roles: [], pools: [], principals: viewer.principals.filter((id) => !roles.has(id)) };
}

async function touchSession(database: Database, sessionId: string): Promise<void> {
  await database.query(
    `UPDATE session SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
    [sessionId],
  );
}
