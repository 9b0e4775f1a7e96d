import fc from 'fast-check';
import { TermIndex } from './evaluation/term-index.js';
import { planLookup } from './plan-lookup.js';
import { indexTerms } from './search-terms.js';

const stored = [
  '靖江市春意空调有限公司',
  '北京颖泰嘉和生物科技股份有限公司',
  '德州联合石油科技股份有限公司',
  '广西柳州医药有限公司',
  '重庆长江造型材料(集团)股份有限公司',
  '宁波GQY视讯股份有限公司',
  '江苏银春机械有限公司',
  '山东兴盛空调设备有限公司',
];
const index = new TermIndex(stored.map((name, at) => ({ id: String(at), name })));

describe('LC-10 typing part of a name finds the company', () => {
  it.each([
    ['the two characters of its core', '春意', '靖江市春意空调有限公司'],
    ['pinyin of the core', 'chunyi', '靖江市春意空调有限公司'],
    ['pinyin of core and industry', 'chunyikongtiao', '靖江市春意空调有限公司'],
    ['initials of the core', 'cy', '靖江市春意空调有限公司'],
    ['initials of core and industry', 'CYKT', '靖江市春意空调有限公司'],
    ['one character', '颖', '北京颖泰嘉和生物科技股份有限公司'],
    ['a short form with letters left out', '颖泰生物', '北京颖泰嘉和生物科技股份有限公司'],
    ['a short form of single letters', '德石股份', '德州联合石油科技股份有限公司'],
    ['a homophone slip', '靖江市春易空调有限公司', '靖江市春意空调有限公司'],
    ['a wrong letter', '靖江市春竟空调有限公司', '靖江市春意空调有限公司'],
    ['a missing letter', '北京颖嘉和生物科技股份有限公司', '北京颖泰嘉和生物科技股份有限公司'],
    ['swapped letters', '北京泰颖嘉和生物科技', '北京颖泰嘉和生物科技股份有限公司'],
    ['a reading that depends on the word', 'changjiang', '重庆长江造型材料(集团)股份有限公司'],
    ['Latin letters in a Chinese name', 'gqy', '宁波GQY视讯股份有限公司'],
    ['traditional characters', '春意空調', '靖江市春意空调有限公司'],
    ['a region that is not in the name', '泰州春意空调', '靖江市春意空调有限公司'],
  ])('LC-10 %s', (_, asked, wanted) => {
    expect(index.search(asked).hits[0]?.name).toBe(wanted);
  });

  it('LC-10 a full name finds what was entered under its short form', () => {
    const shortForms = new TermIndex(
      ['颖泰生物', '德石股份', '春意'].map((name, at) => ({ id: String(at), name })),
    );
    expect(shortForms.search('北京颖泰嘉和生物科技股份有限公司').hits[0]?.name).toBe('颖泰生物');
    expect(shortForms.search('德州联合石油科技股份有限公司').hits[0]?.name).toBe('德石股份');
  });

  it('LC-10 a name is indexed by few terms and by none of its organisation form', () => {
    const { terms, core, pinyin, initials } = indexTerms('靖江市春意空调有限公司');
    expect(terms).toEqual(expect.arrayContaining(['春意', '靖江', 'p:chun yi', 'i:cy', '春']));
    expect(terms).not.toContain('有限');
    expect(terms.length).toBeLessThanOrEqual(20);
    expect([core, pinyin, initials]).toEqual(['春意', 'chunyikongtiao', 'cykt']);
  });

  it('LC-10 what is frequent is not looked up alone while there is something rarer', () => {
    const frequent = new Set(['空调', '空', '调', 'p:kong tiao']);
    const share = (term: string): number | undefined => (frequent.has(term) ? 0.05 : undefined);
    const statistics = { population: 1_000_000, share };
    const alone = planLookup('春意空调', statistics).steps.filter(
      ({ match, terms }) => terms.includes('空调') && (match === 'any' || terms.length === 1),
    );
    expect(alone).toEqual([]);
    expect(planLookup('空调', statistics)).toMatchObject({ broad: true, steps: [{ match: 'all' }] });
  });

  it('LC-10 every stored name is found by itself, by its core and without its spaces', () => {
    const letter = fc.constantFrom(...'春意颖泰江海东方华安康新盛科技空调电子长重');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 2, maxLength: 8 }), (middle) => {
        const name = `苏州${middle}有限公司`;
        const world = new TermIndex([...stored, name].map((one, at) => ({ id: String(at), name: one })));
        expect(world.search(name).hits.map((hit) => hit.name)).toContain(name);
        expect(world.search(middle).hits.map((hit) => hit.name)).toContain(name);
      }),
      { numRuns: 150 },
    );
  });

  it('LC-10 any text can be looked up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { steps } = planLookup(text);
        for (const { terms } of steps) expect(terms).not.toHaveLength(0);
      }),
    );
  });
});
