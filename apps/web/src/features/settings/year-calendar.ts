import type { HolidayYearPartsFragment } from '@tidewater/contract';
import dayjs from 'dayjs';

export type DayKind = 'work' | 'weekend' | 'off' | 'makeUp';

export interface CalendarDay {
  /** `2026-10-01` */
  date: string;
  day: number;
  kind: DayKind;
  name: string | undefined;
  overridden: boolean;
}

export interface CalendarMonth {
  month: number;
  /** Weeks from Monday to Sunday; days of other months are left out. */
  weeks: (CalendarDay | undefined)[][];
}

const format = 'YYYY-MM-DD';

/** Every day of a year with what it is: what its weekday says, unless the calendar says otherwise. */
export function daysOfYear({ year, days }: HolidayYearPartsFragment): Map<string, CalendarDay> {
  const special = new Map(days.map((day) => [day.date, day]));
  const all = new Map<string, CalendarDay>();
  for (let date = dayjs(`${year}-01-01`); date.year() === year; date = date.add(1, 'day')) {
    const key = date.format(format);
    const isWeekend = date.day() === 0 || date.day() === 6;
    const entry = special.get(key);
    all.set(key, {
      date: key,
      day: date.date(),
      kind: entry
        ? entry.working
          ? isWeekend
            ? 'makeUp'
            : 'work'
          : 'off'
        : isWeekend
          ? 'weekend'
          : 'work',
      name: entry?.name,
      overridden: entry?.overridden ?? false,
    });
  }
  return all;
}

export function monthsOf(days: Map<string, CalendarDay>): CalendarMonth[] {
  const months = Array.from({ length: 12 }, (_, index): CalendarMonth => ({ month: index + 1, weeks: [] }));
  for (const day of days.values()) {
    const date = dayjs(day.date);
    const month = months[date.month()];
    if (!month) continue;
    const weekday = (date.day() + 6) % 7;
    if (month.weeks.length === 0 || weekday === 0) month.weeks.push(Array.from({ length: 7 }));
    const week = month.weeks.at(-1);
    if (week) week[weekday] = day;
  }
  return months;
}

export interface HolidayRange {
  name: string;
  from: string;
  to: string;
  count: number;
  working: boolean;
}

/** The special days in words: 国庆节 10-01 至 10-07, 7 天. */
export function rangesOf({ days }: HolidayYearPartsFragment): HolidayRange[] {
  const ranges: HolidayRange[] = [];
  for (const { date, name, working } of days) {
    const last = ranges.at(-1);
    const follows = last && dayjs(last.to).add(1, 'day').format(format) === date;
    if (follows && last.name === name && last.working === working) {
      last.to = date;
      last.count += 1;
    } else {
      ranges.push({ name, from: date, to: date, count: 1, working });
    }
  }
  return ranges;
}

/** The day an arrow key leads to, inside the year. */
export function moved(date: string, key: string): string | undefined {
  const steps: Record<string, [number, 'day' | 'month']> = {
    ArrowLeft: [-1, 'day'],
    ArrowRight: [1, 'day'],
    ArrowUp: [-7, 'day'],
    ArrowDown: [7, 'day'],
    PageUp: [-1, 'month'],
    PageDown: [1, 'month'],
  };
  const step = steps[key];
  if (!step) return undefined;
  const next = dayjs(date).add(step[0], step[1]);
  return next.year() === dayjs(date).year() ? next.format(format) : date;
}
