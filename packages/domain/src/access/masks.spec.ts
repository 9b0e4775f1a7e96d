import { maskBankAccount, maskEmail, maskMobile, maskName, maskPhone } from './masks.js';

describe('masks', () => {
  test('AC-2 a mobile number keeps three and four digits', () => {
    expect(maskMobile('13800131234')).toBe('138****1234');
    expect(maskMobile('+86 138 0013 1234')).toBe('138****1234');
    expect(maskMobile('138-0013-1234')).toBe('138****1234');
  });

  test('AC-2 a landline keeps its area code and the last four', () => {
    expect(maskPhone('0523-84801234')).toBe('0523-****1234');
    expect(maskPhone('(021) 58881234')).toBe('021-****1234');
    expect(maskPhone('84801234')).toBe('****1234');
    expect(maskPhone('13800131234')).toBe('138****1234');
  });

  test('AC-2 mail keeps the first sign and the domain, a name its first character', () => {
    expect(maskEmail('chunyi@example.com')).toBe('c***@example.com');
    expect(maskEmail('not a mail')).toBe('****');
    expect(maskName('王小明')).toBe('王**');
    expect(maskName('李')).toBe('李*');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('')).toBe('');
  });

  test('AC-2 a bank account keeps its last four', () => {
    expect(maskBankAccount('6222 0212 0800 1234 567')).toBe('**** 4567');
    expect(maskBankAccount('DE89 3704 0044 0532 0130 00')).toBe('**** 3000');
    expect(maskBankAccount('1234567')).toBe('****');
    expect(maskBankAccount('')).toBe('****');
  });

  test('AC-2 short numbers give nothing away', () => {
    expect(maskPhone('110')).toBe('****');
    expect(maskPhone('95588')).toBe('****88');
    expect(maskMobile('1380')).toBe('****80');
  });

  test('AC-2 a masked number cannot be turned back: the middle is gone', () => {
    for (const middle of ['0000', '9999', '1357']) expect(maskMobile(`138${middle}1234`)).toBe('138****1234');
  });
});
