import { refusal, type Refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { endDeputyNow, holdDeputy } from '../data/deputy.repository.js';

/** Ends it before its time, or before it has begun; binds the next statement of whoever stood in. */
export async function endDeputy(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string } | Refusal> {
  const deputy = await holdDeputy(tx, id);
  const isMine = deputy !== null && (deputy.personId === viewer.id || deputy.deputyId === viewer.id);
  if (deputy === null || (!isMine && !may(viewer, 'user.update'))) return refusal('NOT_FOUND');
  if (!deputy.isOpen) return refusal('ALREADY_DECIDED');
  await endDeputyNow(tx, id, viewer.id);
  await recordAudit(tx, {
    deed: 'deputyChanged',
    actorId: viewer.id,
    subject: { type: 'User', id: deputy.personId },
    detail: { kind: 'ENDED', userId: deputy.deputyId },
  });
  return { id };
}
