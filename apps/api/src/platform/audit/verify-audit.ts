import { createHash } from 'node:crypto';

import type { Transaction } from '../database/transaction.js';

/** What is wrong with a link: its line was changed, is gone, or the link itself, or the end of the chain. */
export type AuditFault = 'LINE_CHANGED' | 'LINE_MISSING' | 'LINK_MISSING' | 'END_CHANGED' | 'LINE_UNLINKED';

export interface BrokenLink {
  readonly fault: AuditFault;
  /** Which of the chains, and the place in it; null for a line that stands in none. */
  readonly chain: number | null;
  readonly seq: number | null;
  readonly lineId: string | null;
}

export interface AuditVerification {
  readonly lines: number;
  /** The first broken link of every chain; empty: nothing was changed behind the log's back. */
  readonly broken: readonly BrokenLink[];
  /** Of the ends of all chains. Kept elsewhere, it also tells whether the whole was made anew. */
  readonly seal: string;
}

interface Head {
  readonly chain: number;
  readonly seq: number;
  readonly hash: Buffer;
  readonly last: number;
}

const stride = 20_000;

/**
 * Goes through every chain of the audit log and compares each link with its line. It says itself how a line is
 * written down, because whoever changes lines behind the triggers could change the database's function as well.
 */
export async function verifyAudit(tx: Transaction): Promise<AuditVerification> {
  const heads = await tx.query<Head>(
    `SELECT c.chain, c.seq::int, c.hash, coalesce((SELECT max(seq) FROM audit_link k WHERE k.chain = c.chain), 0)::int AS last
     FROM audit_chain c ORDER BY c.chain`,
  );
  const broken: BrokenLink[] = [];
  for (const head of heads) {
    const fault = await firstFault(tx, head);
    if (fault !== null) broken.push(fault);
  }
  broken.push(...(await unlinked(tx)));
  const seal = createHash('sha256');
  for (const { chain, seq, hash } of heads) seal.update(`${chain}:${seq}:`).update(hash);
  return {
    lines: heads.reduce((sum, { seq }) => sum + seq, 0),
    broken,
    seal: seal.digest('base64url'),
  };
}

interface CheckedLink {
  readonly seq: number;
  readonly lineId: string;
  readonly gone: boolean;
  readonly right: boolean;
}

async function firstFault(tx: Transaction, head: Head): Promise<BrokenLink | null> {
  const { chain } = head;
  for (let after = 0; after < head.seq; after += stride) {
    const until = Math.min(after + stride, head.seq);
    const links = await tx.query<CheckedLink>(suspects, [chain, after, until]);
    const [suspect] = links;
    const missing = await firstMissing(tx, chain, after, until);
    if (missing !== null && (suspect === undefined || missing <= suspect.seq)) {
      return { fault: 'LINK_MISSING', chain, seq: missing, lineId: null };
    }
    if (suspect !== undefined) {
      const fault = suspect.gone ? 'LINE_MISSING' : 'LINE_CHANGED';
      return { fault, chain, seq: suspect.seq, lineId: suspect.lineId };
    }
  }
  const [end] = await tx.query<{ hash: Buffer }>(
    'SELECT hash FROM audit_link WHERE chain = $1 AND seq = $2',
    [chain, head.seq],
  );
  const isWhole = head.last <= head.seq && (end === undefined ? head.seq === 0 : end.hash.equals(head.hash));
  return isWhole ? null : { fault: 'END_CHANGED', chain, seq: head.seq, lineId: null };
}

/** The first link between two places that does not follow from the one before it and from its line. */
const suspects = `
  SELECT seq::int, "lineId", gone, "right" FROM (
    SELECT k.seq, k.line_id AS "lineId", l.id IS NULL AS gone,
      k.hash = sha256(
        CASE k.seq WHEN 1 THEN sha256(convert_to('audit chain ' || k.chain, 'UTF8')) ELSE before.hash END
        || convert_to(jsonb_build_array(l.id, extract(epoch FROM l.at)::text, extract(epoch FROM l.business_at)::text,
             l.deed, l.actor_id, l.subject_type, l.subject_id, l.detail, l.address, l.trace_id)::text, 'UTF8')) AS "right"
    FROM audit_link k
    LEFT JOIN audit_log l ON l.id = k.line_id
    LEFT JOIN audit_link before ON before.chain = k.chain AND before.seq = k.seq - 1
    WHERE k.chain = $1 AND k.seq > $2 AND k.seq <= $3) checked
  WHERE gone OR "right" IS NOT TRUE ORDER BY seq LIMIT 1`;

async function firstMissing(
  tx: Transaction,
  chain: number,
  after: number,
  until: number,
): Promise<number | null> {
  const [gap] = await tx.query<{ seq: number | null }>(
    `SELECT min(wanted)::int AS seq FROM generate_series($2::bigint + 1, $3::bigint) wanted
     WHERE NOT EXISTS (SELECT FROM audit_link k WHERE k.chain = $1 AND k.seq = wanted)`,
    [chain, after, until],
  );
  return gap?.seq ?? null;
}

/** Lines slipped in while the triggers were off. */
async function unlinked(tx: Transaction): Promise<BrokenLink[]> {
  const lines = await tx.query<{ id: string }>(
    `SELECT l.id FROM audit_log l LEFT JOIN audit_link k ON k.line_id = l.id WHERE k.line_id IS NULL ORDER BY l.at LIMIT 10`,
  );
  return lines.map(({ id }) => ({ fault: 'LINE_UNLINKED', chain: null, seq: null, lineId: id }));
}
