import 'reflect-metadata';
import { endOfWorkingDayAfter } from '@tidewater/domain';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { workingCalendar } from '../../src/modules/calendar/index.js';
import { warnOfUnknownYear } from '../../src/modules/calendar/jobs/warn-of-unknown-year.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('admin');
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

const set = `mutation ($date: Date!, $working: Boolean!, $name: String!) { setHoliday(date: $date, working: $working, name: $name) {
  ... on HolidayYear { year known days { date working name overridden } } ... on Refused { code path } } }`;
const clear = `mutation ($date: Date!) { clearHoliday(date: $date) {
  ... on HolidayYear { year days { date overridden } } ... on Refused { code } } }`;
const year =
  'query ($year: Int!) { holidays(year: $year) { year known days { date working name overridden } } }';

const published = path.resolve(process.cwd(), '../../../shared/data/cn-holidays');
const given = existsSync(published);
if (!given) console.warn('Skipped: the published calendars are not beside this checkout (../shared/data).');

(given ? test.each([2023, 2024, 2025, 2026]) : test.skip.each([0]))(
  'LC-17 the calendar of %d is the published one, make-up days included',
  async (number) => {
    const calendar = await workingCalendar(server.database);
    const { days }: { days: { date: string; isOffDay: boolean }[] } = JSON.parse(
      readFileSync(path.join(published, `${number}.json`), 'utf8'),
    );
    expect(days.length).toBeGreaterThan(20);
    for (const { date, isOffDay } of days) {
      if (!date.startsWith(String(number))) continue;
      expect({ date, working: calendar.isWorkingDay(date) }).toEqual({ date, working: !isOffDay });
    }
    const answer = await admin.ask(year, { year: number });
    const shown: { date: string; working: boolean }[] = answer.data.holidays.days;
    for (const { date, isOffDay } of days) {
      if (date.startsWith(String(number)))
        expect(shown).toContainEqual(expect.objectContaining({ date, working: !isOffDay }));
    }
  },
);

test('LC-17 an administrator sets a day and takes it back; both count from then on', async () => {
  const asked = { date: '2026-12-09', working: false, name: '公司年会' };
  const answer = await admin.ask(set, asked);
  expect(answer.data.setHoliday.days).toContainEqual({ ...asked, overridden: true });
  expect((await workingCalendar(server.database)).isWorkingDay('2026-12-09')).toBe(false);

  const cleared = await admin.ask(clear, { date: '2026-12-09' });
  expect(cleared.data.clearHoliday.days).not.toContainEqual(expect.objectContaining({ date: '2026-12-09' }));
  expect((await workingCalendar(server.database)).isWorkingDay('2026-12-09')).toBe(true);
});

test('LC-17 only who may keep the holidays changes them; a bad name is said to be bad', async () => {
  const asked = { date: '2026-12-09', working: false, name: '年会' };
  expect((await sales1.ask(set, asked)).data.setHoliday).toEqual({ code: 'NOT_ALLOWED', path: null });
  expect((await admin.ask(set, { ...asked, name: '  ' })).data.setHoliday).toEqual({
    code: 'INVALID',
    path: ['name'],
  });
  expect((await admin.ask(set, { ...asked, date: '2026-02-30' })).errors?.[0]?.extensions['code']).toBe(
    'BAD_USER_INPUT',
  );
});

test('LC-5 edge 8 a changed calendar moves the end of a running hold with it', async () => {
  const held = async () => {
    const [row]: { until: Date; at: Date; due: Date }[] = await server.database.query(
      `SELECT protected_until AS until, next_deadline_at AS at,
         (SELECT due FROM approval WHERE id = application_id) AS due FROM customer WHERE id = $1`,
      [server.company.customers.applied],
    );
    if (!row) throw new Error('No such customer');
    return row;
  };
  const before = await held();
  const next = new Date(before.until.getTime() + 9 * 3_600_000);
  let date = next.toISOString().slice(0, 10);
  const calendar = await workingCalendar(server.database);
  while (!calendar.isWorkingDay(date)) {
    next.setUTCDate(next.getUTCDate() + 1);
    date = next.toISOString().slice(0, 10);
  }
  await admin.ask(set, { date, working: false, name: '临时放假' });
  const after = await held();
  const end = endOfWorkingDayAfter(before.until.getTime(), 3, await workingCalendar(server.database));
  expect(after.at.getTime()).toBe(end);
  expect(after.due.getTime()).toBe(end);
  expect(after.at.getTime()).toBeGreaterThan(before.at.getTime());
  await admin.ask(clear, { date });
  expect((await held()).at).toEqual(before.at);
});

test('edge 5 a year nobody announced goes by weekends and fixed holidays, and the administrator is told once', async () => {
  const answer = await admin.ask(year, { year: 2058 });
  expect(answer.data.holidays.known).toBe(false);
  expect(answer.data.holidays.days.map(({ date }: { date: string }) => date)).toContain('2058-01-01');
  const calendar = await workingCalendar(server.database);
  expect(calendar.isWorkingDay('2058-10-01')).toBe(false);
  expect(calendar.isWorkingDay('2058-10-08')).toBe(true);

  const day = { date: '2057-12-15', start: Date.parse('2057-12-14T16:00:00Z') };
  await warnOfUnknownYear.dayBegins?.(server.database, day);
  await warnOfUnknownYear.dayBegins?.(server.database, day);
  const told: { account: string; data: { year: number } }[] = await server.database.query(
    `SELECT account, reminder.data FROM reminder JOIN app_user ON app_user.id = user_id WHERE kind = 'CALENDAR_UNKNOWN'`,
  );
  expect(told.map(({ account }) => account)).toContain('admin');
  expect(told.map(({ account }) => account)).not.toContain('sales1');
  expect(told.every(({ data }) => data.year === 2058)).toBe(true);
  expect(new Set(told.map(({ account }) => account)).size).toBe(told.length);
});
