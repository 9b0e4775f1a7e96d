import { countsOf, emptyPlan, give, sharesOf, splitEvenly, withoutReceiver, withReceiver } from './plan.js';

const a = { id: 'a', name: '王海涛' };
const b = { id: 'b', name: '赵敏' };
const customers = [
  { id: '1', stage: 'POTENTIAL' },
  { id: '2', stage: 'FORMAL' },
  { id: '3', stage: 'POTENTIAL' },
  { id: '4', stage: 'FORMAL' },
];
const toBoth = withReceiver(withReceiver(emptyPlan, a), b);

test('LC-14e the first receiver gets everything that is not given to somebody', () => {
  expect(sharesOf(toBoth)).toEqual([{ toUserId: 'a', customerIds: null }]);
  expect(countsOf(toBoth, customers)).toEqual(new Map([['a', 4]]));
});

test('LC-14e who is named twice receives once', () => {
  expect(withReceiver(toBoth, a).receivers).toEqual([a, b]);
});

test('LC-14e an even split gives everybody alike of each stage', () => {
  const even = splitEvenly(toBoth, customers);
  expect(countsOf(even, customers)).toEqual(
    new Map([
      ['a', 2],
      ['b', 2],
    ]),
  );
  const stagesOf = (to: string) =>
    customers.filter(({ id }) => even.given.get(id) === to).map(({ stage }) => stage);
  expect(stagesOf('a').toSorted()).toEqual(stagesOf('b').toSorted());
});

test('LC-14e what is given by name is named, and the rest follows its rule', () => {
  const plan = give(toBoth, ['2'], 'b');
  expect(sharesOf(plan)).toEqual([
    { toUserId: 'b', customerIds: ['2'] },
    { toUserId: 'a', customerIds: null },
  ]);
});

test('LC-14e without a receiver for the rest, the rest stays', () => {
  const plan = { ...give(toBoth, ['2'], 'b'), rest: undefined };
  expect(sharesOf(plan)).toEqual([{ toUserId: 'b', customerIds: ['2'] }]);
  expect(countsOf(plan, customers)).toEqual(new Map([['b', 1]]));
});

test('LC-14e a receiver who is taken off leaves nothing behind', () => {
  const plan = withoutReceiver(give(toBoth, ['2'], 'a'), 'a');
  expect(plan).toEqual({ receivers: [b], given: new Map(), rest: 'b' });
});
