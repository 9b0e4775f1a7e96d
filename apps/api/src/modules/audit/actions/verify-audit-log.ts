import { refusal, type Refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { verifyAudit, type AuditVerification } from '../../../platform/audit/verify-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Goes through the whole log; that it was looked at, and what was found, is a line of its own. */
export async function verifyAuditLog(tx: Transaction, viewer: Viewer): Promise<AuditVerification | Refusal> {
  if (!may(viewer, 'audit.read')) return refusal('NOT_ALLOWED');
  const verification = await verifyAudit(tx);
  await recordAudit(tx, {
    deed: 'auditVerified',
    actorId: viewer.id,
    detail: { lines: verification.lines, intact: verification.broken.length === 0 },
  });
  return verification;
}
