import { businessClock } from '../../shared/hooks/business-clock.js';
import { filterOf, orderOf, withStages } from './list-filter.js';

const me = 'sales1';
const filterAt = (address: string) => filterOf(new URLSearchParams(address), me);
const orderAt = (address: string, stage?: 'POTENTIAL' | 'INTENT' | 'FORMAL') =>
  orderOf(new URLSearchParams(address), stage, (field) => field !== 'NEXT_CONTACT_AT');

// Four in the afternoon in New York is five in the morning of the next day in Shanghai.
beforeAll(() => businessClock.set({ now: '2026-11-22T21:00:00Z', zone: 'Asia/Shanghai' }));

test('an address without filters asks for everything', () => {
  expect(filterAt('')).toEqual({});
  expect(filterAt('q=&industry=&unknown=1')).toEqual({});
});

test('the filters of an address are asked for together', () => {
  expect(filterAt('q=春意&industry=泵阀&whose=mine&state=review')).toEqual({
    and: [
      { search: '春意' },
      { industry: { contains: '泵阀' } },
      { ownerId: { eq: me } },
      { reviewPending: { eq: true } },
    ],
  });
});

test('LC-17 what ends today ends on the company’s day, not on the browser’s', () => {
  expect(filterAt('due=0')).toEqual({
    and: [{ protectedUntil: { gte: '2026-11-22T16:00:00.000Z', lte: '2026-11-23T15:59:59.999Z' } }],
  });
});

test('a customer that was never followed up counts as quiet', () => {
  expect(filterAt('quiet=7')).toEqual({
    and: [
      { or: [{ lastFollowUpAt: { lt: '2026-11-15T16:00:00.000Z' } }, { lastFollowUpAt: { isNull: true } }] },
    ],
  });
});

test('days that are no number are passed over', () => {
  expect(filterAt('due=soon&quiet=-1')).toEqual({});
});

test('LC-1 the list never holds the pool', () => {
  expect(withStages({}, undefined)).toEqual({ stage: { in: ['POTENTIAL', 'INTENT', 'FORMAL'] } });
  expect(withStages({}, 'INTENT')).toEqual({ stage: { eq: 'INTENT' } });
});

test('LC-16 what ends first stands first where something ends, else what changed last', () => {
  expect(orderAt('', 'POTENTIAL')).toEqual({ field: 'PROTECTED_UNTIL', direction: 'ASC' });
  expect(orderAt('', 'FORMAL')).toEqual({ field: 'UPDATED_AT', direction: 'DESC' });
  expect(orderAt('order=NAME.DESC', 'POTENTIAL')).toEqual({ field: 'NAME', direction: 'DESC' });
  expect(orderAt('order=PASSWORD.ASC')).toEqual({ field: 'UPDATED_AT', direction: 'DESC' });
});

test('L4 an order by what the viewer can read nowhere is passed over', () => {
  expect(orderAt('order=NEXT_CONTACT_AT.DESC')).toEqual(orderAt(''));
  expect(orderAt('order=LAST_FOLLOW_UP_AT.DESC').field).toBe('LAST_FOLLOW_UP_AT');
});
