import { type LocalDate, type Refusal, refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
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
  await deleteOverride(tx, date);
  await calendarChanged(tx);
  return null;
}
