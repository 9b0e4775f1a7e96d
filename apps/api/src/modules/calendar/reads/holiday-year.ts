import { dayAfter, type LocalDate } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { overridesOf } from '../data/holiday-override.repository.js';
import { publishedDays, publishedYears } from '../data/published-calendar.js';
import { workingCalendar } from './working-calendar.js';

export interface HolidayOfYear {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly name: string;
  /** The administrator's word, not the announced calendar's. */
  readonly overridden: boolean;
}

/** A year's days that are not what their weekday says; `known` is false when nothing was announced for it. */
export async function holidayYear(tx: Transaction, year: number, locale: 'zh-CN' | 'en-US') {
  const announced = publishedDays(year).map(({ date, working, name }) => ({
    date,
    working,
    name: name[locale],
    overridden: false,
  }));
  const known = publishedYears.includes(year);
  const overrides = await overridesOf(tx, year);
  const days = new Map<LocalDate, HolidayOfYear>();
  for (const day of known ? announced : await fallback(tx, year, locale)) days.set(day.date, day);
  for (const { day, working, name } of overrides) {
    days.set(day, { date: day, working, name, overridden: true });
  }
  return { year, known, days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)) };
}

/** What an unknown year goes by: the fixed holidays that are not a weekend anyway. */
async function fallback(tx: Transaction, year: number, locale: 'zh-CN' | 'en-US'): Promise<HolidayOfYear[]> {
  const calendar = await workingCalendar(tx);
  const days: HolidayOfYear[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || calendar.isWorkingDay(day)) continue;
    days.push({ date: day, working: false, name: fixedName(day, locale), overridden: false });
  }
  return days;
}

function fixedName(day: LocalDate, locale: 'zh-CN' | 'en-US'): string {
  const names = fixedNames[day.slice(5, 7)] ?? { 'zh-CN': '法定节假日', 'en-US': 'Public holiday' };
  return names[locale];
}

const fixedNames: Readonly<Record<string, { readonly 'zh-CN': string; readonly 'en-US': string }>> = {
  '01': { 'zh-CN': '元旦', 'en-US': "New Year's Day" },
  '05': { 'zh-CN': '劳动节', 'en-US': 'Labour Day' },
  '10': { 'zh-CN': '国庆节', 'en-US': 'National Day' },
};
