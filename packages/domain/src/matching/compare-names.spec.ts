import fc from 'fast-check';
import { compareNames } from './compare-names.js';

describe('LC-10 what a resembling name leads to', () => {
  it.each([
    ['the same name in other writing', '長江（武漢）有限公司', '长江(武汉)有限公司', 'exact', 'certain'],
    [
      'another organisation form',
      '广东电力发展股份有限公司',
      '广东电力发展有限公司',
      'suffix_changed',
      'ask',
    ],
    ['the form left out', '大唐国际发电股份有限公司', '大唐国际发电', 'suffix_changed', 'ask'],
    ['a factory that became a company', '靖江春意空调厂', '靖江春意空调有限公司', 'suffix_changed', 'ask'],
    [
      '市 added to the city',
      '杭州和泰机电股份有限公司',
      '杭州市和泰机电股份有限公司',
      'written_differently',
      'ask',
    ],
    ['the group left out', '裕元工业(集团)有限公司', '裕元工业有限公司', 'written_differently', 'ask'],
    ['the region moved', '天津凯莱英医药有限公司', '凯莱英医药(天津)有限公司', 'written_differently', 'ask'],
    ['the region left out', '湖北宏源药业有限公司', '宏源药业有限公司', 'region_changed', 'ask'],
    ['a homophone', '靖江市春意空调有限公司', '靖江市春易空调有限公司', 'pinyin', 'ask'],
    ['a well-known short form', '上海钢联电子商务股份有限公司', '上海钢联', 'contains', 'ask'],
    ['only the core', '靖江市春意空调有限公司', '春意', 'contains', 'hint'],
    ['another region', '安徽新华传媒股份有限公司', '上海新华传媒股份有限公司', 'other_region', 'hint'],
    ['one letter, another company', '中国电影股份有限公司', '中国电信股份有限公司', 'similar', 'hint'],
    ['a sister company', '辽宁成大股份有限公司', '辽宁成大生物股份有限公司', 'contains', 'hint'],
    ['a branch', '上海春意空调有限公司', '上海春意空调有限公司靖江分公司', 'branch', 'hint'],
    ['an abbreviation', '德州联合石油科技股份有限公司', '德石', 'short_form', 'hint'],
    ['initials', '靖江市春意空调有限公司', 'cy', 'initials', 'hint'],
  ])('LC-10 %s', (_, one, other, kind, certainty) => {
    expect(compareNames(one, other)).toMatchObject({ kind, certainty, exact: certainty === 'certain' });
  });

  it('LC-10 names with nothing in common are different', () => {
    expect(compareNames('靖江市春意空调有限公司', '大唐国际发电').similarity).toBeLessThan(0.3);
    expect(compareNames('', '')).toMatchObject({ exact: false, kind: 'different', similarity: 0 });
  });

  const anyName = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'北京上海市春意颖泰生物科技空调电子(集团)股份有限公司厂cyhun') }),
    fc.string({ unit: 'grapheme' }),
  );

  it('LC-10 comparing is symmetric and the similarity lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const match = compareNames(one, other);
        expect(compareNames(other, one)).toEqual(match);
        expect(match.similarity).toBeGreaterThanOrEqual(0);
        expect(match.similarity).toBeLessThanOrEqual(1);
        expect(match.exact).toBe(match.certainty === 'certain');
      }),
      { numRuns: 1000 },
    );
  });

  it('LC-10 a name is certain against itself with spaces, and only the same name is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'北京春意颖泰科技有限公司'), minLength: 1 }),
        (name) => {
          expect(compareNames(name, ` ${Array.from(name).join(' ')}`).certainty).toBe('certain');
          expect(compareNames(name, `${name}厦`).certainty).not.toBe('certain');
        },
      ),
    );
  });
});
