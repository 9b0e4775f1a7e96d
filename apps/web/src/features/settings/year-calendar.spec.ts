import { daysOfYear, monthsOf, moved, rangesOf } from './year-calendar.js';

const year = {
  year: 2026,
  known: true,
  days: [
    { date: '2026-10-01', name: '国庆节', working: false, overridden: false },
    { date: '2026-10-02', name: '国庆节', working: false, overridden: false },
    { date: '2026-10-10', name: '国庆节', working: true, overridden: false },
    { date: '2026-11-24', name: '公司年会', working: false, overridden: true },
  ],
};
const days = () => daysOfYear({ __typename: 'HolidayYear', ...withTypes() });
const withTypes = () => ({
  ...year,
  days: year.days.map((day) => ({ __typename: 'Holiday' as const, ...day })),
});

test('LC-17 a day is what the calendar says, else what its weekday says', () => {
  const kind = (date: string) => days().get(date)?.kind;
  expect(kind('2026-10-01')).toBe('off');
  expect(kind('2026-10-10')).toBe('makeUp');
  expect(kind('2026-10-11')).toBe('weekend');
  expect(kind('2026-10-12')).toBe('work');
  expect(days().get('2026-11-24')?.overridden).toBe(true);
  expect(days().size).toBe(365);
});

test('a month stands in weeks from Monday', () => {
  const october = monthsOf(days())[9];
  expect(october?.weeks[0]?.findIndex((day) => day?.date === '2026-10-01')).toBe(3);
  expect(october?.weeks.flat().filter(Boolean)).toHaveLength(31);
});

test('LC-17 days off that follow each other are one holiday in words', () => {
  expect(rangesOf({ __typename: 'HolidayYear', ...withTypes() })).toEqual([
    { name: '国庆节', from: '2026-10-01', to: '2026-10-02', count: 2, working: false },
    { name: '国庆节', from: '2026-10-10', to: '2026-10-10', count: 1, working: true },
    { name: '公司年会', from: '2026-11-24', to: '2026-11-24', count: 1, working: false },
  ]);
});

test('arrows lead from day to day and stay inside the year', () => {
  expect(moved('2026-03-31', 'ArrowRight')).toBe('2026-04-01');
  expect(moved('2026-03-31', 'PageUp')).toBe('2026-02-28');
  expect(moved('2026-01-01', 'ArrowLeft')).toBe('2026-01-01');
  expect(moved('2026-01-01', 'Enter')).toBeUndefined();
});
