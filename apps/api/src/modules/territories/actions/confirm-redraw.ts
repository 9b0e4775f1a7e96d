import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';
import { holdRedraw, startRedraw, turnOf } from '../data/redraw.repository.js';
import { holdTerritories } from '../data/territory-lock.js';
import { storeRedrawn } from '../data/territory.repository.js';
import { redrawQueue } from '../jobs/redraw-queue.js';

/**
 * AC-9: puts into force what was looked at, unless territories were redrawn since. Rules and people bind with the next
 * statement; the customers move in the background, new ones by the new rules at once.
 */
export async function confirmRedraw(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'territory.update')) return refusal('NOT_ALLOWED');
  await holdTerritories(tx);
  const redraw = isId(id) ? await holdRedraw(tx, id) : null;
  if (redraw === null || redraw.madeBy !== viewer.id) return refusal('NOT_FOUND');
  if (redraw.status !== 'DRAFT') return refusal('ALREADY_DECIDED');
  if (!redraw.isCounted) return refusal('STALE', { detail: 'NOT_COUNTED' });
  if (redraw.turn !== (await turnOf(tx))) return refusal('STALE', { detail: 'REDRAWN_SINCE' });
  await storeRedrawn(tx, id);
  await startRedraw(tx, id);
  const { territoryId, kind, name, changed, moves } = redraw;
  await recordAudit(tx, {
    deed: 'territoryChanged',
    actorId: viewer.id,
    subject: { type: 'Territory', id: territoryId },
    detail: { kind, name, changed, count: moves, target: id },
  });
  await announce(tx, [{ topic: 'job', queue: redrawQueue, key: id, data: {} }]);
  return { id };
}
