import { formFieldOf, gapsOf, newContact } from './claim-fields.js';

const company = {
  phone: '0512-62345678',
  address: '金枫南路 199 号',
  industry: '机械',
  introduction: '主轴',
};

test('edge 25 what an import left open is asked for, and nothing else', () => {
  expect(gapsOf({ ...company, withheld: [] })).toEqual([]);
  expect(gapsOf({ ...company, address: ' ', introduction: null, withheld: [] })).toEqual([
    'address',
    'introduction',
  ]);
});

test('AC-7 what is withheld is not mistaken for missing', () => {
  expect(gapsOf({ ...company, phone: null, withheld: ['phone'] })).toEqual([]);
});

test('a refusal finds its field: the company’s phone is not the contact’s', () => {
  expect(formFieldOf(['input', 'company', 'phone'])).toBe('company_phone');
  expect(formFieldOf(['input', 'company', 'address'])).toBe('company_address');
  expect(formFieldOf(['input', 'contact', 'name'])).toBe('contactName');
  expect(formFieldOf(['input', 'followUp', 'nextContactAt'])).toBe('next');
  expect(formFieldOf(['input', 'followUp', 'mood'])).toBeUndefined();
});

test('CT-1 an empty field of a contact is sent as nothing, not as spaces', () => {
  expect(newContact({ contactName: ' 阮志远 ', mobile: ' ', phone: '0574-88261234', note: '' })).toEqual({
    name: '阮志远',
    title: null,
    mobile: null,
    phone: '0574-88261234',
  });
});
