import { businessClock } from '../../shared/hooks/business-clock.js';
import { poolFilterOf, poolOrderOf } from './pool-filter.js';

const everyOrder = () => true;

const filterAt = (address: string) => poolFilterOf(new URLSearchParams(address), 'sales1').and?.slice(1);

beforeAll(() => businessClock.set({ now: '2026-11-22T04:00:00Z', zone: 'Asia/Shanghai' }));

test('LC-8 the pool shows the pool, whatever else is asked for', () => {
  expect(poolFilterOf(new URLSearchParams(), 'sales1')).toEqual({ and: [{ stage: { eq: 'POOL' } }] });
});

test('since today begins with the company’s day', () => {
  expect(filterAt('since=1')).toEqual([{ poolSince: { gte: '2026-11-21T16:00:00.000Z' } }]);
  expect(filterAt('since=7')).toEqual([{ poolSince: { gte: '2026-11-15T16:00:00.000Z' } }]);
});

test('state, enterer and words are asked for as they stand', () => {
  expect(filterAt('state=locked&entered=mine&q=春意')).toEqual([
    { search: '春意' },
    { locked: { eq: true } },
    { creatorId: { eq: 'sales1' } },
  ]);
  expect(filterAt('state=broken&since=ever')).toEqual([]);
});

test('what came last stands first, unless the address says otherwise', () => {
  expect(poolOrderOf(new URLSearchParams(), everyOrder)).toEqual({ field: 'POOL_SINCE', direction: 'DESC' });
  expect(poolOrderOf(new URLSearchParams('order=NAME.ASC'), everyOrder)).toEqual({
    field: 'NAME',
    direction: 'ASC',
  });
  expect(poolOrderOf(new URLSearchParams('order=OWNER.ASC'), everyOrder)).toEqual({
    field: 'POOL_SINCE',
    direction: 'DESC',
  });
});
