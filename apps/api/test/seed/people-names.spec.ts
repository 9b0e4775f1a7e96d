import { seededChance } from '../../src/seed/chance.js';
import { personName } from '../../src/seed/customers/people-names.js';
import { publicFigures } from '../../src/seed/customers/public-figures.js';

test('nobody in a demo company has the name of a public figure', () => {
  const chance = seededChance(7);
  const names = new Set(Array.from({ length: 60_000 }, () => personName(chance)));
  expect([...names].filter((name) => publicFigures.has(name))).toEqual([]);
  expect(names.size).toBeGreaterThan(5_000);
  expect(publicFigures).toContain('邓小平');
});
