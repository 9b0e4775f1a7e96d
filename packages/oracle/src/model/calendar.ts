import { type JsonObject, isObject, number, text, type Row } from '../json.js';
import { type World, rowsOf } from './world.js';

const day = 86_400_000;
/** Company time is Shanghai's, eight hours ahead the whole year. */
const ahead = 8 * 3_600_000;

/** LC-17: days are days in the company's zone. */
export function dayOf(at: number): number {
  return Math.floor((at + ahead) / day);
}

/** Edge 5: the difference of dates, 0 on the last day. */
export function daysLeft(world: World, until: number | null): number | null {
  return until === null ? null : dayOf(until) - dayOf(world.now);
}

/** LC-20, from what the customer's row says of its deals. */
export function valueLifecycle(world: World, customer: Row): string {
  if (text(customer, 'lost_reason') !== null) return 'LOST';
  const count = number(customer, 'contracts_signed') ?? 0;
  const first = text(customer, 'first_deal_on');
  const last = text(customer, 'last_deal_on');
  const days = [first, ...Array.from({ length: Math.max(0, count - 1) }, () => last)];
  const ages = days.flatMap((one) => (one === null ? [] : [dayOf(world.now) - Date.parse(one) / day]));
  const past = ages.filter((age) => age >= 0);
  if (past.length === 0) return 'NONE';
  const silence = Math.min(...past);
  const rules = policyOf(world);
  if (silence >= (number(rules, 'lostDays') ?? 365)) return 'LOST';
  if (silence >= (number(rules, 'dormantDays') ?? 180)) return 'DORMANT';
  if (past.length >= 2) return 'RETURNING';
  return silence <= (number(rules, 'newDays') ?? 90) ? 'NEW' : 'NONE';
}

function policyOf(world: World): JsonObject {
  const rules = rowsOf(world, 'lifecycle_policy').at(-1)?.['rules'];
  return isObject(rules) ? rules : {};
}
