import type { LocalDate } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** The administrator's word on one day; it goes before what was announced. */
export interface HolidayOverride {
  readonly day: LocalDate;
  readonly working: boolean;
  readonly name: string;
}

export async function overridesOf(tx: Transaction, year: number): Promise<HolidayOverride[]> {
  return await tx.query<HolidayOverride>(
    `SELECT day::text, working, name FROM holiday_override
     WHERE day BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) ORDER BY day`,
    [year],
  );
}

export async function saveOverride(tx: Transaction, override: HolidayOverride, byId: string): Promise<void> {
  await tx.query(
    `INSERT INTO holiday_override (day, working, name, by_id, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name, by_id = excluded.by_id,
       at = excluded.at`,
    [override.day, override.working, override.name, byId, new Date(tx.now)],
  );
}

/** Whether there was one. */
export async function deleteOverride(tx: Transaction, day: LocalDate): Promise<boolean> {
  const gone = await tx.query<{ day: string }>('DELETE FROM holiday_override WHERE day = $1 RETURNING day', [
    day,
  ]);
  return gone.length > 0;
}
