import { rankEntries } from './rank-entries.js';

const labels = ['Enter customer', 'Pool', 'Customers', 'Protection rules', 'Address book'];
const rank = (typed: string) =>
  rankEntries(
    labels.map((label) => ({ label })),
    typed,
  ).map(({ label }) => label);

test('nothing typed offers everything as it stands', () => {
  expect(rank(' ')).toEqual(labels);
});

test('what begins with the words stands first, then what has a word beginning so, then the rest', () => {
  expect(rank('cust')).toEqual(['Customers', 'Enter customer']);
  expect(rank('r')).toEqual(['Protection rules', 'Enter customer', 'Customers', 'Address book']);
  expect(rank('oo')).toEqual(['Pool', 'Address book']);
});

test('what does not hold the words is left out, capitals do not matter', () => {
  expect(rank('xyz')).toEqual([]);
  expect(rank('POOL')).toEqual(['Pool']);
});
