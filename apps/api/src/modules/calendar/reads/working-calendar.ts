import { calendarFrom, type LocalDate, type WorkingCalendar } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { publishedDays, publishedYears } from '../data/published-calendar.js';

const announced = publishedYears.flatMap(publishedDays);
const holidays = announced.filter(({ working }) => !working).map(({ date }) => date);
const makeUpDays = announced.filter(({ working }) => working).map(({ date }) => date);

/** The calendar built last: it changes a few times a year and is asked for in every command. */
let latest: { readonly key: string; readonly calendar: WorkingCalendar } | null = null;

/** What the database tells of the calendar. */
export interface ToldCalendar {
  readonly zone: string;
  readonly overrides: Readonly<Record<LocalDate, boolean>> | null;
}

/** A `ToldCalendar` as one JSON value, for statements that read more beside it. */
export const calendarSql = `json_build_object('zone', company_zone(),
  'overrides', (SELECT json_object_agg(day, working ORDER BY day) FROM holiday_override))`;

/** The company's days as of this moment: what was announced, and the administrator's word before it (LC-17). */
export async function workingCalendar(source: Pick<Transaction, 'query'>): Promise<WorkingCalendar> {
  const [row] = await source.query<{ calendar: ToldCalendar }>(`SELECT ${calendarSql} AS calendar`);
  if (!row) throw new Error('The database did not tell the calendar');
  return calendarFromTold(row.calendar);
}

export function calendarFromTold(told: ToldCalendar): WorkingCalendar {
  const key = JSON.stringify(told);
  if (latest?.key !== key) {
    const { zone, overrides } = told;
    const data = { zone, knownYears: publishedYears, holidays, makeUpDays, overrides: overrides ?? {} };
    latest = { key, calendar: calendarFrom(data) };
  }
  return latest.calendar;
}
