import type { AuditDeed, AuditDetailName, AuditSubject } from '@tidewater/domain';

import type { Transaction } from '../database/transaction.js';
import { newTraceId } from '../origin.js';

type AuditValue = string | number | boolean | null | readonly string[];

export interface AuditEntry {
  readonly deed: AuditDeed;
  /** Who did it; null where that is not known (a refused sign-in) or nobody is (time itself). */
  readonly actorId: string | null;
  readonly subject?: { readonly type: AuditSubject; readonly id: string };
  /** Ids, counts, names of settings and of fields; never the value of a field that a role may hide. */
  readonly detail?: Readonly<Partial<Record<AuditDetailName, AuditValue>>>;
}

/**
 * AC-11: adds a line to the audit log in the transaction of the deed itself, so that there is no deed without its line
 * and no line without its deed. Real and business time, the client's address and the trace id are added; nothing here
 * can ever be changed or taken back.
 */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, [entry]);
}

/** The same for as many lines as a deed makes, in one statement and in their order. */
export async function recordAudits(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  const lines = entries.map(({ deed, actorId, subject, detail = {} }) => ({
    deed,
    actorId,
    subject,
    detail,
  }));
  await tx.query(
    `INSERT INTO audit_log (business_at, deed, actor_id, subject_type, subject_id, detail, address, trace_id)
     SELECT $1, deed, "actorId", subject->>'type', subject->>'id', detail, $3, $4
     FROM jsonb_to_recordset($2::jsonb) AS line (deed text, "actorId" uuid, subject jsonb, detail jsonb)`,
    [new Date(tx.now), JSON.stringify(lines), tx.origin?.address, tx.origin?.traceId ?? newTraceId()],
  );
}
