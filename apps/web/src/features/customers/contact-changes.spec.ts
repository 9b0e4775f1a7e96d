import type { ContactPartsFragment } from '@tidewater/contract';
import { contactChanges, contactTexts } from './contact-changes.js';

const contact: ContactPartsFragment = {
  __typename: 'Contact',
  id: 'a-contact',
  version: 3,
  name: '顾海潮',
  title: null,
  mobile: '13912345678',
  phone: null,
  email: null,
  wechat: 'gu',
  primary: true,
  withheld: [],
};

test('CT-1 a new contact is what was typed', () => {
  expect(
    contactChanges(undefined, { name: ' 顾海潮 ', title: '', mobile: '13912345678', primary: false }),
  ).toEqual({
    name: '顾海潮',
    mobile: '13912345678',
  });
});

test('CT-1 a change names what is different and nothing else', () => {
  const typed = { ...contact, mobile: '13912345678 ', title: ' ', wechat: '', email: 'gu@example.com' };
  expect(contactChanges(contact, typed)).toEqual({ wechat: null, email: 'gu@example.com' });
  expect(contactChanges(contact, contact)).toEqual({});
  expect(contactChanges(contact, { ...contact, primary: false })).toEqual({ primary: false });
});

test('AC-7 a mask is never sent back as if it were the name', () => {
  const masked = { ...contact, name: '顾**', withheld: ['name', 'title'] };
  expect(contactTexts(masked)).toEqual(['mobile', 'phone', 'email', 'wechat']);
  expect(contactChanges(masked, { ...masked, name: '别的', phone: '0512-62345678' })).toEqual({
    phone: '0512-62345678',
  });
});
