import { inboxFilter, inboxOrder } from './inbox.js';

const filterAt = (tab: 'waiting' | 'mine' | 'decided', address: string) =>
  inboxFilter(tab, new URLSearchParams(address));

test('AP-2 each tab asks for its own, narrowed by what the address adds', () => {
  expect(filterAt('waiting', '')).toEqual({ waitingForMe: true });
  expect(filterAt('mine', 'kind=INTENT&status=REJECTED&q= 春意 ')).toEqual({
    mine: true,
    customer: '春意',
    kind: 'INTENT',
    status: 'REJECTED',
  });
});

test('AP-2 what waits is pending; a status in the address does not empty the list', () => {
  expect(filterAt('waiting', 'status=REJECTED')).toEqual({ waitingForMe: true });
});

test('an address that means nothing is passed over', () => {
  expect(filterAt('decided', 'kind=HOLIDAY&status=LATER')).toEqual({ decidedByMe: true });
});

test('AP-1 what runs out first stands first', () => {
  expect(inboxOrder('waiting')).toEqual({ field: 'DUE', direction: 'ASC' });
  expect(inboxOrder('decided')).toEqual({ field: 'DECIDED_AT', direction: 'DESC' });
});
