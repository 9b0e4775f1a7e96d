import { isOnOffer, poolFor, type PoolRule } from './pool.js';
import { inPool, potential } from './testing/customers.testing.js';
import { at } from './testing/world.testing.js';

describe('pools', () => {
  const rules: readonly PoolRule[] = [
    { pool: 'jiangsu-pumps', region: '江苏', department: null, product: '水泵' },
    { pool: 'jiangsu', region: '江苏', department: null, product: null },
  ];

  test('LC-22 a drop goes to the pool its rules name, else to the general one', () => {
    const traits = { region: '江苏', department: 'south', product: '水泵' };
    expect(poolFor(traits, rules, 'general')).toBe('jiangsu-pumps');
    expect(poolFor({ ...traits, product: null }, rules, 'general')).toBe('jiangsu');
    expect(poolFor({ ...traits, region: '浙江' }, rules, 'general')).toBe('general');
    expect(poolFor(traits, [], 'general')).toBe('general');
  });

  test('LC-22 edge 12 the recycle bin is not on offer', () => {
    expect(isOnOffer(inPool())).toBe(true);
    expect(isOnOffer(inPool({ bin: { at: at('2026-11-02'), duplicateOf: 'other' } }))).toBe(false);
    expect(isOnOffer(potential())).toBe(false);
  });
});
