import fc from 'fast-check';
import { normalisePostcode, validatePostcode } from './validate-postcode.js';

describe('LC-2 postcodes', () => {
  it.each([
    ['214500', 'CN'],
    [' ２１４５００ ', 'CN'],
    ['SW1A 1AA', 'GB'],
    ['94043-1351', 'US'],
    ['100-0001', 'JP'],
    ['', 'HK'],
    ['1010', 'HU'],
  ])('LC-2 %j is a postcode of %s', (raw, country) => {
    expect(validatePostcode(raw, country)).toBeNull();
  });

  it.each([
    ['21450', 'CN'],
    ['2145000', 'CN'],
    ['21450A', 'CN'],
    ['ABC', 'US'],
    ['邮编', 'FR'],
  ])('LC-2 %j is no postcode of %s', (raw, country) => {
    expect(validatePostcode(raw, country)).toBe('NOT_A_POSTCODE');
  });

  it('LC-2 China has exactly the six-digit ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789A'), minLength: 1 }), (raw) => {
        expect(validatePostcode(raw) === null).toBe(/^\d{6}$/u.test(raw));
      }),
    );
  });

  it('LC-2 no text and no country makes the check fail', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('CN', '', '__proto__', 'constructor'),
        (raw, where) => {
          expect([null, 'REQUIRED', 'NOT_A_POSTCODE']).toContain(validatePostcode(raw, where));
          expect(normalisePostcode(normalisePostcode(raw))).toBe(normalisePostcode(raw));
        },
      ),
    );
  });
});
