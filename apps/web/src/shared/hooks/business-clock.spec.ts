import dayjs from 'dayjs';
import { businessClock, dayOf, endOfDay, fromPicker, inCompanyZone, startOfDay } from './business-clock.js';

const server = { now: '2026-12-31T16:30:00Z', zone: 'Asia/Shanghai' };

test('before the server has told, nothing is shown by this clock', async () => {
  expect(businessClock.isSet()).toBe(false);
});

test('edge 4 the clock stands where the server’s stands and goes on from there', () => {
  businessClock.set(server);
  expect(businessClock.isSet()).toBe(true);
  expect(Math.abs(businessClock.now().diff(server.now))).toBeLessThan(2000);
  expect(businessClock.now().format('YYYY-MM-DD HH:mm')).toBe('2027-01-01 00:30');
});

test('a clock that was moved is ahead by as much more', () => {
  const nextDay = { ...server, now: '2027-01-01T16:30:00Z' };
  const before = businessClock.ahead();
  businessClock.set(nextDay);
  expect(Math.abs(businessClock.ahead() - before - 86_400_000)).toBeLessThan(2000);
});

test('who listens is told when it is set, until they stop listening', () => {
  let told = 0;
  const stop = businessClock.subscribe(() => (told += 1));
  businessClock.set(server);
  stop();
  businessClock.set(server);
  expect(told).toBe(1);
});

test('LC-17 a day of the company begins and ends in its own zone', () => {
  expect(startOfDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z');
  expect(endOfDay('2026-11-22')).toBe('2026-11-22T15:59:59.999Z');
  expect(endOfDay('2026-11-22', 30)).toBe('2026-12-22T15:59:59.999Z');
  expect(inCompanyZone('2026-11-21T16:00:00Z').format('YYYY-MM-DD')).toBe('2026-11-22');
  expect(dayOf('2026-11-22').day()).toBe(0);
});

test('LC-17 what a picker shows is meant in the company’s zone, wherever the browser is', () => {
  expect(fromPicker(dayjs('2026-11-23T10:00:00')).toISOString()).toBe('2026-11-23T02:00:00.000Z');
});

test('LC-17 another company has another zone, summer time and all', () => {
  businessClock.set({ ...server, zone: 'Europe/Berlin' });
  expect(startOfDay('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  expect(startOfDay('2026-12-01')).toBe('2026-11-30T23:00:00.000Z');
});
