import { calendarFrom, type LocalDate, type WorkingCalendar } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { publishedDays, publishedYears } from '../data/published-calendar.js';

const announced = publishedYears.flatMap(publishedDays);
const holidays = announced.filter(({ working }) => !working).map(({ date }) => date);
const makeUpDays = announced.filter(({ working }) => working).map(({ date }) => date);

/** The calendar built last: it changes a few times a year and is asked for in every command. */
let latest: { readonly key: string; readonly calendar: WorkingCalendar } | null = null;

/** The company's days as of this moment: what was announced, and the administrator's word before it (LC-17). */
export async function workingCalendar(source: Pick<Transaction, 'query'>): Promise<WorkingCalendar> {
  const [row] = await source.query<{ zone: string; overrides: Record<LocalDate, boolean> | null }>(
    `SELECT company_zone() AS zone, (SELECT jsonb_object_agg(day, working) FROM holiday_override) AS overrides`,
  );
  if (!row) throw new Error('The database did not tell the calendar');
  const { zone, overrides } = row;
  const key = JSON.stringify(row);
  if (latest?.key !== key) {
    const data = { zone, knownYears: publishedYears, holidays, makeUpDays, overrides: overrides ?? {} };
    latest = { key, calendar: calendarFrom(data) };
  }
  return latest.calendar;
}
