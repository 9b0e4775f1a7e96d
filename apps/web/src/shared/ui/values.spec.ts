import { groupDigits } from './group-digits.js';
import { spacedPhone } from './spaced-phone.js';

test('money keeps every digit and is grouped by thousands', () => {
  expect(groupDigits('1234567.8')).toBe('1,234,567.80');
  expect(groupDigits('-1234567.89')).toBe('-1,234,567.89');
  expect(groupDigits('999')).toBe('999.00');
  expect(groupDigits('90071992547409931234.5')).toBe('90,071,992,547,409,931,234.50');
});

test('a mobile number is read in three, four and four, masked or not', () => {
  expect(spacedPhone('13800138000')).toBe('138 0013 8000');
  expect(spacedPhone('+86 138-0013-8000')).toBe('138 0013 8000');
  expect(spacedPhone('138****8000')).toBe('138 **** 8000');
});

test('other numbers stay as they were entered', () => {
  expect(spacedPhone('0523-84561234')).toBe('0523-84561234');
  expect(spacedPhone('400-800-1234')).toBe('400-800-1234');
  expect(spacedPhone('+49 30 1234567')).toBe('+49 30 1234567');
});
