import { nextDeadline } from './next-deadline.js';
import { settle, settled } from './settle.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  intentRequest,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { at, endOf, factsFor, sales1, zone } from './testing/world.testing.js';
import { daysLeft } from '../kernel/local-day.js';
import type { CustomerState } from './state.js';

const timing = (now: number) => factsFor(sales1, { now, policy: {}, counts: null });
const what = (state: CustomerState) => nextDeadline(state, timing(0));

describe('what happens by itself', () => {
  test('LC-3 a potential customer drops into the pool after 30 days', () => {
    expect(settle(potential(), timing(at('2026-12-02 23:59')))).toEqual([]);
    expect(settle(potential(), timing(at('2026-12-03 00:00')))).toMatchObject([
      { type: 'Dropped', at: endOf('2026-12-02'), actor: null, owner: 'sales1' },
    ]);
    expect(settled(potential(), timing(at('2026-12-03 00:00')))).toMatchObject({
      stage: 'pool',
      cause: 'DROP',
    });
  });

  test('LC-4 an intent customer without a contract drops after 15 days', () => {
    expect(settled(intent(), timing(at('2026-11-17 23:59')))).toMatchObject({ stage: 'intent' });
    expect(settled(intent(), timing(at('2026-11-18 00:00')))).toMatchObject({
      stage: 'pool',
      since: endOf('2026-11-17'),
    });
  });

  test('LC-7 a formal customer never drops by time', () => {
    expect(settle(formal(), timing(at('2036-11-18')))).toEqual([]);
    expect(what(formal())).toBeNull();
  });

  test('LC-8 a pool customer stays in the pool', () => {
    expect(what(inPool())).toBeNull();
  });

  test('LC-5 edge 8 a pending extension holds the drop for three working days from the stage’s own deadline', () => {
    const held = potential({ application: extensionRequest(10) });
    // 2 December 2026 is a Wednesday: Thursday, Friday, Monday.
    expect(what(held)).toEqual({ at: endOf('2026-12-07'), what: 'HOLD_ENDS' });
    expect(settle(held, timing(at('2026-12-07 23:59')))).toEqual([]);
    expect(settle(held, timing(at('2026-12-08 00:00')))).toMatchObject([
      { type: 'ApplicationExpired', at: endOf('2026-12-07'), application: 'application', kind: 'extension' },
      { type: 'Dropped', at: endOf('2026-12-07'), deadline: endOf('2026-12-02') },
    ]);
  });

  test('edge 8 so does a pending application for intent', () => {
    expect(what(potential({ application: intentRequest() }))).toMatchObject({ what: 'HOLD_ENDS' });
  });

  test('LC-17 edge 8 the hold counts working days over National Day, the make-up Saturday included', () => {
    const held = potential({ application: extensionRequest(5), deadline: endOf('2026-09-30') });
    // 8 and 9 October, then Saturday the 10th, which is worked.
    expect(what(held)).toEqual({ at: endOf('2026-10-10'), what: 'HOLD_ENDS' });
  });

  test('LC-9 not approved within three working days, the protector is removed', () => {
    expect(what(provisional())).toEqual({ at: endOf('2026-11-05'), what: 'REVIEW_LAPSES' });
    expect(settled(provisional(), timing(at('2026-11-06 00:00')))).toMatchObject({
      stage: 'pool',
      cause: 'REVIEW_LAPSED',
      since: endOf('2026-11-05'),
      lastReview: { status: 'EXPIRED', by: null },
    });
  });

  test('edge 12 review due and protection deadline: whichever is earlier acts', () => {
    const short = provisional({ deadline: endOf('2026-11-03') });
    expect(what(short)).toEqual({ at: endOf('2026-11-03'), what: 'DROP' });
    expect(settled(short, timing(at('2026-11-20')))).toMatchObject({ cause: 'DROP' });
  });

  test('LC-9 edge 12 a name reserved and not approved in time is free again', () => {
    const reservation = { by: 'sales1', since: at('2026-11-02'), reviewDue: endOf('2026-11-05') };
    const waiting = inPool({ cause: 'AWAITING_APPROVAL', reservation });
    expect(settled(waiting, timing(at('2026-11-06 00:00')))).toMatchObject({
      stage: 'pool',
      cause: 'REVIEW_LAPSED',
      reservation: null,
      since: endOf('2026-11-05'),
    });
  });

  test('edge 5 on the last day no day is left, and the day after it is gone', () => {
    expect(daysLeft(endOf('2026-12-02'), at('2026-12-02 00:00'), zone)).toBe(0);
    expect(daysLeft(endOf('2026-12-02'), at('2026-11-02 23:59'), zone)).toBe(30);
  });
});
