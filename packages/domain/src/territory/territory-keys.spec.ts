import fc from 'fast-check';

import {
  territoryKey,
  territoryKeys,
  territoryOf,
  type TerritoryRule,
  type TerritoryTraits,
} from './territory-keys.js';

const rule = (some: Partial<TerritoryRule>): TerritoryRule => ({
  customerId: null,
  postcode: null,
  place: null,
  industry: null,
  ...some,
});
const chunyi: TerritoryTraits = {
  id: 'chunyi',
  places: ['江苏', '泰州', '靖江'],
  postcode: '214500',
  industry: '空调',
};

describe('where a customer belongs', () => {
  test('AC-9 a named customer stands before its postcode, that before its city, that before its province', () => {
    const inOrder = [
      rule({ customerId: 'chunyi' }),
      rule({ postcode: '214500' }),
      rule({ postcode: '2145', industry: '空调' }),
      rule({ postcode: '21' }),
      rule({ place: '靖江', industry: '空调' }),
      rule({ place: '靖江' }),
      rule({ place: '泰州', industry: '空调' }),
      rule({ place: '泰州' }),
      rule({ place: '江苏', industry: '空调' }),
      rule({ place: '江苏' }),
      rule({ industry: '空调' }),
    ];
    inOrder.forEach((_, first) => {
      const left = inOrder.slice(first);
      const map = new Map(left.map((one) => [territoryKey(one), JSON.stringify(one)]));
      expect(territoryOf(chunyi, map)).toBe(JSON.stringify(inOrder[first]));
    });
    expect(territoryOf(chunyi, new Map())).toBeNull();
    expect(territoryOf(chunyi, new Map([[territoryKey(rule({ place: '浙江' })), 'east']]))).toBeNull();
  });

  test('AC-9 no rule means everybody, and a foreign or broken postcode belongs nowhere', () => {
    const nowhere = { id: 'x', places: [], postcode: 'SW1A', industry: null };
    expect(territoryKeys(nowhere)).toEqual(['customer:x']);
  });

  const word = (...of: string[]) => fc.option(fc.constantFrom(...of), { nil: null });
  const anyRule = fc.oneof(
    fc.record({
      customerId: fc.constant(null),
      postcode: fc.constant(null),
      place: word('江苏', '泰州', '靖江', '南京'),
      industry: word('空调', '水泵'),
    }),
    fc.record({
      customerId: fc.constant(null),
      postcode: word('21', '2145', '214500', '31'),
      place: fc.constant(null),
      industry: word('空调', '水泵'),
    }),
    fc.constantFrom('a', 'b').map((customerId) => rule({ customerId })),
  );
  const anyTraits = fc.record({
    id: fc.constantFrom('a', 'c'),
    places: fc.constantFrom([], ['江苏'], ['江苏', '泰州'], ['江苏', '泰州', '靖江'], ['江苏', '南京']),
    postcode: word('214500', '210000', '310000'),
    industry: word('空调', '水泵', '机床'),
  });

  test('AC-9 the rule that decides fits the customer, and no rule that fits is more particular', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 12 }), anyTraits, (rules, traits) => {
        const known = rules.filter((one) => territoryKey(one) !== '|');
        const map = new Map(known.map((one) => [territoryKey(one), territoryKey(one)]));
        const fitting = known.filter((one) => fits(one, traits));
        const decided = territoryOf(traits, map);
        const strongest = fitting.toSorted((a, b) => weight(b, traits) - weight(a, traits))[0];
        expect(decided).toBe(strongest === undefined ? null : territoryKey(strongest));
      }),
      { numRuns: 500 },
    );
  });
});

/** The rule read by itself: everything it names is so. */
function fits({ customerId, postcode, place, industry }: TerritoryRule, traits: TerritoryTraits): boolean {
  return (
    (customerId === null || customerId === traits.id) &&
    (postcode === null || (traits.postcode ?? '').startsWith(postcode)) &&
    (place === null || traits.places.includes(place)) &&
    (industry === null || industry === traits.industry)
  );
}

function weight({ customerId, postcode, place, industry }: TerritoryRule, traits: TerritoryTraits): number {
  if (customerId !== null) return 1_000;
  const area =
    postcode !== null
      ? 100 + 10 * postcode.length
      : place !== null
        ? 10 * (1 + traits.places.indexOf(place))
        : 0;
  return area + (industry === null ? 0 : 1);
}
