import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { calendarFrom, type CalendarData } from './calendar-from.js';
import { endOfDate } from './local-day.js';
import { endOfWorkingDayAfter } from './working-days.js';

const zone = 'Asia/Shanghai';
const unknown: CalendarData = { zone, knownYears: [], holidays: [], makeUpDays: [], overrides: {} };
const noon = (day: string) => Date.parse(`${day}T12:00:00+08:00`);

/** A year as the State Council publishes it (NateScarlet/holiday-cn), kept beside the checkout. */
const published = fileURLToPath(new URL('../../../../../shared/data/cn-holidays/', import.meta.url));
const testIfPublished = existsSync(published) ? test : test.skip;

interface PublishedYear {
  readonly year: number;
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}

function publishedCalendar() {
  const years: readonly PublishedYear[] = readdirSync(published)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(published + name, 'utf8')));
  const days = years.flatMap(({ days }) => days);
  return calendarFrom({
    zone,
    knownYears: years.map(({ year }) => year),
    holidays: days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date),
    makeUpDays: days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date),
    overrides: {},
  });
}

describe('working days', () => {
  test('LC-17 edge 5 the day of entry does not count', () => {
    const calendar = calendarFrom(unknown);
    // Monday 2 November 2026.
    expect(endOfWorkingDayAfter(noon('2026-11-02'), 3, calendar)).toBe(endOfDate('2026-11-05', zone));
    expect(endOfWorkingDayAfter(noon('2026-11-06'), 1, calendar)).toBe(endOfDate('2026-11-09', zone));
    expect(endOfWorkingDayAfter(noon('2026-11-07'), 1, calendar)).toBe(endOfDate('2026-11-09', zone));
    expect(endOfWorkingDayAfter(noon('2026-11-07'), 0, calendar)).toBe(endOfDate('2026-11-07', zone));
  });

  test('LC-17 edge 5 a year nobody has published: weekends and the fixed holidays', () => {
    const calendar = calendarFrom(unknown);
    expect(calendar.knowsYear(2031)).toBe(false);
    for (const day of ['2031-01-01', '2031-05-01', '2031-10-01', '2031-10-02', '2031-10-03', '2031-11-22']) {
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, false]);
    }
    expect(calendar.isWorkingDay('2031-11-21')).toBe(true);
  });

  test('LC-17 in a published year only what is published is a holiday, and make-up days are worked', () => {
    const calendar = calendarFrom({
      ...unknown,
      knownYears: [2031],
      holidays: ['2031-02-03'],
      makeUpDays: ['2031-02-08'],
    });
    expect(calendar.isWorkingDay('2031-02-03')).toBe(false);
    expect(calendar.isWorkingDay('2031-02-08')).toBe(true);
    expect(calendar.isWorkingDay('2031-05-01')).toBe(true);
    expect(calendar.knowsYear(2031)).toBe(true);
  });

  test('LC-17 the administrator’s word goes before the published calendar, both ways', () => {
    const overrides = { '2026-11-03': false, '2026-11-07': true };
    const calendar = calendarFrom({ ...unknown, knownYears: [2026], overrides });
    expect(endOfWorkingDayAfter(noon('2026-11-02'), 1, calendar)).toBe(endOfDate('2026-11-04', zone));
    expect(endOfWorkingDayAfter(noon('2026-11-06'), 1, calendar)).toBe(endOfDate('2026-11-07', zone));
  });

  test('LC-17 a calendar without a single working day comes to an end', () => {
    const idle = { zone, isWorkingDay: () => false, knowsYear: () => true };
    expect(endOfWorkingDayAfter(noon('2026-11-02'), 3, idle)).toBeGreaterThan(noon('2027-01-01'));
  });

  testIfPublished('LC-17 over Spring Festival and National Day as published, make-up days worked', () => {
    const calendar = publishedCalendar();
    // 2025: off 28 January to 4 February; Sunday 26 January and Saturday 8 February worked.
    expect(endOfWorkingDayAfter(noon('2025-01-24'), 1, calendar)).toBe(endOfDate('2025-01-26', zone));
    expect(endOfWorkingDayAfter(noon('2025-01-27'), 3, calendar)).toBe(endOfDate('2025-02-07', zone));
    expect(endOfWorkingDayAfter(noon('2025-01-27'), 4, calendar)).toBe(endOfDate('2025-02-08', zone));
    // 2025: off 1 to 8 October; Saturday 11 October worked.
    expect(endOfWorkingDayAfter(noon('2025-09-30'), 3, calendar)).toBe(endOfDate('2025-10-11', zone));
  });
});
