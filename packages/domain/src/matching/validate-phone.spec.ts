import fc from 'fast-check';
import { normalisePhone } from './normalise-phone.js';
import { samePhone, validateMobile, validatePhone } from './validate-phone.js';

describe('LC-2 telephone numbers', () => {
  it.each([
    ['13800138000', 'mobile', '+8613800138000'],
    ['138 0013 8000', 'mobile', '+8613800138000'],
    ['+86 138-0013-8000', 'mobile', '+8613800138000'],
    ['0086 13800138000', 'mobile', '+8613800138000'],
    ['１３８００１３８０００', 'mobile', '+8613800138000'],
    ['013800138000', 'mobile', '+8613800138000'],
    ['010-62551234', 'landline', '+861062551234'],
    ['(0523) 8888 1234', 'landline', '+8652388881234'],
    ['0523-8881234', 'landline', '+865238881234'],
    ['+86 10 6255 1234', 'landline', '+861062551234'],
    ['400-800-1234', 'service', '4008001234'],
    ['8008101234', 'service', '8008101234'],
    ['95588', 'service', '95588'],
    ['+1 (212) 555-2368', 'foreign', '+12125552368'],
    ['+852 2123 4567', 'foreign', '+85221234567'],
  ])('LC-2 %s is a %s number', (raw, kind, number) => {
    expect(normalisePhone(raw)).toMatchObject({ kind, number });
  });

  it.each([
    '1380013800',
    '138001380001',
    '12800138000',
    '62551234',
    '0523-888123',
    '400800123',
    '955',
    'abc',
    '+86 123',
    '138****8000',
  ])('LC-2 %s is refused in China', (raw) => {
    expect(validatePhone(raw)).toBe('NOT_A_PHONE');
  });

  it('LC-2 a number of another country is judged by the country of the customer', () => {
    expect(validatePhone('020 7946 0018', 'GB')).toBeNull();
    expect(validatePhone('13800138000', 'GB')).toBe('NOT_A_PHONE');
    expect(validatePhone('+86 138 0013 8000', 'GB')).toBeNull();
    expect(validatePhone('2123 4567', 'HK')).toBeNull();
    expect(validatePhone('2123 4567', 'XX')).toBe('NOT_A_PHONE');
  });

  it('LC-2 an extension is kept apart from the number', () => {
    expect(normalisePhone('0523-88881234转801')).toMatchObject({
      number: '+8652388881234',
      extension: '801',
    });
    expect(samePhone('0523-88881234转801', '052388881234')).toBe(true);
  });

  it('LC-2 an empty field is missing, not wrong', () => {
    expect(validatePhone(' ')).toBe('REQUIRED');
  });

  it('LC-2 a mobile number has 11 digits, a landline is none', () => {
    expect(validateMobile('13800138000')).toBeNull();
    expect(validateMobile('0523-88881234')).toBe('NOT_A_PHONE');
  });

  it('LC-10 the same mobile number is recognised however it is written', () => {
    const separator = fc.constantFrom('', ' ', '-');
    const rest = fc.stringMatching(/^[3-9]\d{9}$/);
    fc.assert(
      fc.property(rest, separator, fc.constantFrom('', '+86', '0086 ', '0'), (digits, gap, prefix) => {
        const number = `1${digits}`;
        const written = `${prefix}${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`;
        expect(samePhone(number, written)).toBe(true);
      }),
    );
  });

  it('LC-2 no text makes the check fail', () => {
    const country = fc.constantFrom('CN', 'US', 'HK', 'XX', '', '__proto__');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), country, (raw, where) => {
        expect([null, 'REQUIRED', 'NOT_A_PHONE']).toContain(validatePhone(raw, where));
      }),
    );
  });
});
