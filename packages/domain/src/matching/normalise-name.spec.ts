import fc from 'fast-check';
import { normaliseName } from './normalise-name.js';

const name = '长江电力(武汉)股份有限公司';

describe('LC-10 names that differ only in writing are the same name', () => {
  it.each([
    ['full-width brackets', '长江电力（武汉）股份有限公司'],
    ['other brackets', '长江电力【武汉】股份有限公司'],
    ['no brackets', '长江电力武汉股份有限公司'],
    ['spaces, wide ones too', ' 长江 电力　(武汉) 股份有限公司 '],
    ['traditional characters', '長江電力(武漢)股份有限公司'],
    ['invisible marks', '\u200B长江\u200E电力\uFEFF(武汉)\u202E股份有限公司'],
    ['punctuation', '长江·电力(武汉)股份有限公司。'],
  ])('LC-10 %s make no difference', (_, written) => {
    expect(normaliseName(written)).toBe(normaliseName(name));
  });

  it('LC-10 width and case of Latin letters make no difference', () => {
    expect(normaliseName('ＡＢＣ Holdings Ltd.')).toBe(normaliseName('abc HOLDINGS ltd'));
  });

  it('LC-10 Hong Kong and Taiwan variants are the same characters', () => {
    expect(normaliseName('羣衞臺線')).toBe(normaliseName('群卫台线'));
  });

  it('LC-10 乾 of 乾元 is no 干, but 乾燥 is 干燥', () => {
    expect(normaliseName('乾元科技')).not.toBe(normaliseName('干元科技'));
    expect(normaliseName('乾燥設備')).toBe(normaliseName('干燥设备'));
  });

  it('LC-10 another word is another name', () => {
    expect(normaliseName('中国电信')).not.toBe(normaliseName('中国电影'));
  });

  it('LC-10 normalising twice changes nothing', () => {
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)) }),
      fc.string({
        unit: fc.constantFrom(
          '乾',
          '-',
          '燥',
          '（',
          '\u200D',
          'İ',
          'ﬁ',
          'が',
          '\u3099',
          'カ',
          '㈱',
          '臺',
          'e',
          '\u0301',
        ),
      }),
    );
    fc.assert(
      fc.property(written, (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });
});
