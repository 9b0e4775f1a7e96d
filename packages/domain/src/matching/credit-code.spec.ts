import fc from 'fast-check';
import { normaliseCreditCode, sameCreditCode, validateCreditCode } from './credit-code.js';

// Published codes of listed companies.
const codes = ['914403001922038216', '9144030071526726XG', '91330100799655058B', '91110000802100433B'];

describe('LC-10 the unified social credit code', () => {
  it.each(codes)('LC-10 %s is valid', (code) => {
    expect(validateCreditCode(code)).toBeNull();
  });

  it('LC-10 spaces, hyphens, width and case make no difference', () => {
    expect(normaliseCreditCode(' ９１４４０３００-7152 6726xg')).toBe('9144030071526726XG');
    expect(sameCreditCode('9144030071526726xg', '91440300 71526726XG')).toBe(true);
  });

  it.each(['', '91440300192203821', '9144030019220382166', '91440300192203821O', '440300103098740'])(
    'LC-10 %j is refused',
    (code) => {
      expect(validateCreditCode(code)).toBe('NOT_A_CREDIT_CODE');
    },
  );

  it('LC-10 any single mistyped digit is noticed', () => {
    const digit = fc.constantFrom(...'0123456789');
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 0, max: 17 }), digit, (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(validateCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe('NOT_A_CREDIT_CODE');
      }),
    );
  });

  it('LC-10 two missing codes are not the same code', () => {
    expect(sameCreditCode('', '')).toBe(false);
  });
});
