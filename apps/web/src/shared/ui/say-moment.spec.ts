import { businessClock, inCompanyZone } from '../hooks/business-clock.js';
import { fullDate, sayMoment } from './say-moment.js';

const near = { today: '今天', yesterday: '昨天', tomorrow: '明天' };
const now = () => inCompanyZone('2026-11-22T06:00:00Z');
const say = (instant: string, dateOnly = false) =>
  sayMoment(inCompanyZone(instant), now(), { near, locale: 'zh-CN', dateOnly });

beforeAll(() => businessClock.set({ now: '2026-11-22T06:00:00Z', zone: 'Asia/Shanghai' }));

test('near days are called by their names, with the time of day', () => {
  expect(say('2026-11-22T06:30:00Z')).toBe('今天 14:30');
  expect(say('2026-11-21T01:00:00Z')).toBe('昨天 09:00');
  expect(say('2026-11-23T02:00:00Z')).toBe('明天 10:00');
});

test('today is the company’s today: late in the evening of London is tomorrow', () => {
  expect(say('2026-11-22T17:00:00Z')).toBe('明天 01:00');
});

test('within a week the time of day is said, beyond it the date alone', () => {
  expect(say('2026-11-25T02:00:00Z')).toBe('2026-11-25 周三 10:00');
  expect(say('2026-12-01T02:00:00Z')).toBe('2026-12-01 周二');
  expect(say('2026-11-22T06:30:00Z', true)).toBe('今天');
  expect(say('2026-11-25T02:00:00Z', true)).toBe('2026-11-25 周三');
});

test('the weekday is in the language of the page', () => {
  expect(fullDate(now(), 'en-US')).toBe('2026-11-22 Sun');
});
