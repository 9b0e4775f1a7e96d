import { primaryContact } from './primary-contact.js';
import { validateContact, validateContactPatch } from './validate-contact.js';

describe('contacts', () => {
  test('CT-1 a contact is cleaned; only the name is required', () => {
    expect(validateContact({ name: ' 陈工 ', mobile: '13800138000', email: 'chen@example.com' })).toEqual({
      contact: {
        name: '陈工',
        title: null,
        mobile: '13800138000',
        phone: null,
        email: 'chen@example.com',
        wechat: null,
        primary: false,
      },
    });
  });

  test('LC-2 every wrong field is named, under the form it stands in', () => {
    const wrong = { name: '', mobile: '138', phone: '12', email: 'chen@', wechat: 'x'.repeat(65) };
    expect(validateContact(wrong, 'CN', ['contact'])).toMatchObject({
      refusal: {
        code: 'INVALID',
        fields: [
          { path: ['contact', 'name'], problem: 'REQUIRED' },
          { path: ['contact', 'wechat'], problem: 'TOO_LONG', limit: 64 },
          { path: ['contact', 'mobile'], problem: 'NOT_A_PHONE' },
          { path: ['contact', 'phone'], problem: 'NOT_A_PHONE' },
          { path: ['contact', 'email'], problem: 'NOT_AN_EMAIL' },
        ],
      },
    });
  });

  test('CT-1 of a change only what it names is judged, and nothing else comes of it', () => {
    expect(validateContactPatch({ phone: ' 0523-84801111 ', title: null, primary: null })).toEqual({
      changes: { phone: '0523-84801111', title: null, primary: false },
    });
    expect(validateContactPatch({})).toEqual({ changes: {} });
    expect(validateContactPatch({ name: null, email: 'chen@' })).toMatchObject({
      refusal: {
        fields: [
          { path: ['name'], problem: 'REQUIRED' },
          { path: ['email'], problem: 'NOT_AN_EMAIL' },
        ],
      },
    });
    expect(validateContact({ mobile: '13800138000' })).toMatchObject({
      refusal: { fields: [{ path: ['name'], problem: 'REQUIRED' }] },
    });
  });

  test('CT-1 a customer with contacts has exactly one primary', () => {
    const chen = { id: 'chen', primary: true };
    const wu = { id: 'wu', primary: false };
    expect(primaryContact([chen, wu], { id: 'wu', primary: true })).toBe('wu');
    expect(primaryContact([chen, wu], wu)).toBe('chen');
    expect(primaryContact([wu], wu)).toBe('wu');
    expect(primaryContact([], wu)).toBe('wu');
    expect(primaryContact([], null)).toBeNull();
    expect(primaryContact([chen, wu], { id: 'chen', primary: false })).toBe('chen');
  });
});
