import { type LocalDate, type Refusal, refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { deleteOverride } from '../data/holiday-override.repository.js';
import { calendarChanged } from '../reactions/calendar-change.js';

/** Takes the administrator's word on a day back; clearing what was never set changes nothing. */
export async function clearHoliday(
  tx: Transaction,
  viewer: Viewer,
  date: LocalDate,
): Promise<Refusal | null> {
  if (!may(viewer, 'holiday.update')) return refusal('NOT_ALLOWED');
  if (!(await deleteOverride(tx, date))) return null;
  await calendarChanged(tx);
  await recordAudit(tx, {
    deed: 'holidayChanged',
    actorId: viewer.id,
    subject: { type: 'Holiday', id: date },
    detail: { kind: 'CLEARED' },
  });
  return null;
}
