import { listAddress } from './list-address.js';

const addressOf = (query: string) => listAddress(new URLSearchParams(query));

test('a saved view is known again in whatever order its filters were chosen', () => {
  expect(addressOf('stage=INTENT&due=7')).toBe(addressOf('due=7&stage=INTENT'));
  expect(addressOf('stage=INTENT&due=7')).not.toBe(addressOf('stage=INTENT&due=3'));
});

test('the customer open beside the list makes no other list of it', () => {
  expect(addressOf('customer=1&stage=INTENT')).toBe('stage=INTENT');
});
