import fc from 'fast-check';
import { DateTime } from 'luxon';

import {
  dayAfter,
  daysBetween,
  daysLeft,
  endOfDate,
  endOfDayAfter,
  isLocalDate,
  localDateOf,
  startOfDayBefore,
} from './local-day.js';

const shanghai = 'Asia/Shanghai';
const zones = [shanghai, 'Europe/Berlin', 'America/Sao_Paulo', 'America/New_York', 'Asia/Kolkata', 'UTC'];

describe('days of the company', () => {
  test('LC-17 edge 5 "30 days" from 1 November ends on 1 December 23:59:59.999 in the company’s zone', () => {
    const end = endOfDayAfter(Date.parse('2026-11-01T01:30:00+08:00'), 30, shanghai);
    expect(new Date(end).toISOString()).toBe('2026-12-01T15:59:59.999Z');
    expect(endOfDayAfter(Date.parse('2026-11-01T23:59:59.999+08:00'), 30, shanghai)).toBe(end);
  });

  test('LC-17 the local day decides, not the day in Greenwich', () => {
    const lateEvening = Date.parse('2026-10-31T16:30:00Z');
    expect(localDateOf(lateEvening, shanghai)).toBe('2026-11-01');
    expect(daysLeft(endOfDayAfter(lateEvening, 30, shanghai), lateEvening, shanghai)).toBe(30);
  });

  test('LC-17 Shanghai’s summer time of 1986 to 1991 does not shift a day', () => {
    for (const [from, to] of [
      ['1986-05-03', '1986-05-06'],
      ['1986-09-12', '1986-09-15'],
      ['1991-04-12', '1991-04-15'],
      ['1991-09-13', '1991-09-16'],
    ] as const) {
      const noon = DateTime.fromISO(`${from}T12:00`, { zone: shanghai }).toMillis();
      const end = endOfDayAfter(noon, 3, shanghai);
      expect(DateTime.fromMillis(end, { zone: shanghai }).toFormat('yyyy-MM-dd HH:mm:ss.SSS')).toBe(
        `${to} 23:59:59.999`,
      );
      expect(daysLeft(end, noon, shanghai)).toBe(3);
    }
  });

  test('LC-17 in no zone and no summer time does a deadline leave its day', () => {
    const moments = fc.integer({ min: Date.parse('1985-01-01'), max: Date.parse('2030-12-31') });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...zones), (now, days, zone) => {
        const end = endOfDayAfter(now, days, zone);
        const today = localDateOf(now, zone);
        expect(localDateOf(end, zone)).toBe(dayAfter(today, days));
        expect(localDateOf(end + 1, zone)).toBe(dayAfter(today, days + 1));
        expect(daysLeft(end, now, zone)).toBe(days);
        expect(endOfDate(dayAfter(today, days), zone)).toBe(end);
        expect(localDateOf(startOfDayBefore(end, days, zone), zone)).toBe(today);
        expect(endOfDayAfter(endOfDayAfter(now, days, zone), 15, zone)).toBe(
          endOfDayAfter(now, days + 15, zone),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('edge 5 days left is the difference of dates: 0 on the last day, negative during a hold', () => {
    const deadline = endOfDate('2026-12-02', shanghai);
    expect(daysLeft(deadline, Date.parse('2026-12-02T00:00:00+08:00'), shanghai)).toBe(0);
    expect(daysLeft(deadline, Date.parse('2026-12-01T23:59:59+08:00'), shanghai)).toBe(1);
    expect(daysLeft(deadline, Date.parse('2026-12-04T08:00:00+08:00'), shanghai)).toBe(-2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  test('LC-17 a date is a real date', () => {
    expect(['2026-11-22', '2024-02-29'].every(isLocalDate)).toBe(true);
    expect(['2026-02-30', '2026-13-01', '22.11.2026', '2026-11-22T00:00', ''].some(isLocalDate)).toBe(false);
  });
});
