import { isLocalDate, type LocalDate, type Refusal, refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { saveOverride } from '../data/holiday-override.repository.js';
import { calendarChanged } from '../reactions/calendar-change.js';

export interface HolidayInput {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly name: string;
}

const nameMax = 50;

/** LC-17: the administrator's word on one day. Answers why not, or null when it is done. */
export async function setHoliday(
  tx: Transaction,
  viewer: Viewer,
  { date, working, name }: HolidayInput,
): Promise<Refusal | null> {
  if (!may(viewer, 'holiday.update')) return refusal('NOT_ALLOWED');
  const said = name.trim();
  if (!isLocalDate(date)) return wrong('date', 'NOT_A_DATE');
  if (said === '') return wrong('name', 'REQUIRED');
  if (said.length > nameMax) return wrong('name', 'TOO_LONG', nameMax);
  if (/\p{Cc}/u.test(said)) return wrong('name', 'FORBIDDEN_CHARACTER');
  await saveOverride(tx, { day: date, working, name: said }, viewer.id);
  await calendarChanged(tx);
  await recordAudit(tx, {
    deed: 'holidayChanged',
    actorId: viewer.id,
    subject: { type: 'Holiday', id: date },
    detail: { name: said, working },
  });
  return null;
}

function wrong(
  field: string,
  problem: 'NOT_A_DATE' | 'REQUIRED' | 'TOO_LONG' | 'FORBIDDEN_CHARACTER',
  limit?: number,
): Refusal {
  const path = [field];
  return refusal('INVALID', {
    path,
    fields: [limit === undefined ? { path, problem } : { path, problem, limit }],
  });
}
