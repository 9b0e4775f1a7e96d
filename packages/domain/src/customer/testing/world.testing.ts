import { DateTime } from 'luxon';

import { calendarFrom } from '../../kernel/calendar-from.js';
import type { Instant } from '../../kernel/instant.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { defaultPolicy } from '../../policy/default-policy.js';
import type { LifecyclePolicyPatch } from '../../policy/lifecycle-policy.js';
import { type Actor, type Authority, type Counts, type Facts, nobody, type Recipient } from '../facts.js';

export const zone = 'Asia/Shanghai';

/** `at('2026-11-02 10:00')` in the company's zone; a date alone is its noon. */
export function at(text: string): Instant {
  const full = text.includes(' ') ? text : `${text} 12:00`;
  const moment = DateTime.fromFormat(full, 'yyyy-MM-dd HH:mm', { zone });
  if (!moment.isValid) throw new Error(`not a time: ${text}`);
  return moment.toMillis();
}

/** The end of a day, where protections end. */
export function endOf(day: string): Instant {
  return DateTime.fromISO(day, { zone }).endOf('day').toMillis();
}

/** The winter of 2026 has no holidays but weekends; National Day 2026 is as published. */
export const calendar: WorkingCalendar = calendarFrom({
  zone,
  knownYears: [2026, 2027],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2027-01-01'],
  makeUpDays: ['2026-09-20', '2026-10-10'],
  overrides: {},
});

const nothing = nobody.may;

function person(id: string, may: Partial<Authority>, more: Partial<Actor> = {}): Actor {
  return { id, may: { ...nothing, ...may }, superiorOf: [], team: [id], ...more };
}

export function salesperson(id: string, more: Partial<Actor> = {}): Actor {
  return person(id, { enter: true, claim: true, edit: true, markLost: true }, more);
}

/** Superior of sales1 and sales2, as in the demo company. */
export const manager: Actor = person(
  'manager',
  {
    enter: true,
    assign: true,
    recycle: true,
    handOver: true,
    lock: true,
    markLost: true,
    share: true,
    importIntoPool: true,
    edit: true,
    decide: true,
  },
  { superiorOf: ['sales1', 'sales2'] },
);
export const sales1 = salesperson('sales1', { team: ['sales1', 'sales2'] });
export const sales2 = salesperson('sales2', { team: ['sales1', 'sales2'] });
export const sales3 = salesperson('sales3');
export const reviewer = person('reviewer', { review: true });
export const aftersales = person('aftersales', {});

export const fewCustomers: Counts = { potential: 3, intent: 1, claimsToday: 0 };

export function recipient(id: string, counts: Partial<Counts> = {}, active = true): Recipient {
  return { id, active, mayRead: true, counts: { ...fewCustomers, ...counts } };
}

export interface World {
  readonly now: Instant;
  readonly policy: LifecyclePolicyPatch;
  readonly counts: Counts | null;
}

export function factsFor(actor: Actor, { now, policy, counts }: World): Facts {
  return { now, actor, policy: { ...defaultPolicy, ...policy }, calendar, counts };
}
