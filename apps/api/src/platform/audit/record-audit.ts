import type { AuditDeed, AuditDetailName, AuditSubject } from '@tidewater/domain';

import type { Transaction } from '../database/transaction.js';
import { currentAddress, currentTraceId } from '../trace.js';

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
export async function recordAudit(
  tx: Transaction,
  { deed, actorId, subject, detail = {} }: AuditEntry,
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_log (business_at, deed, actor_id, subject_type, subject_id, detail, address, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      new Date(tx.now),
      deed,
      actorId,
      subject?.type ?? null,
      subject?.id ?? null,
      JSON.stringify(detail),
      currentAddress(),
      currentTraceId(),
    ],
  );
}
