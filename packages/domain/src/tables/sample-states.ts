import { abandon } from '../customer/abandon.js';
import { applyForExtension } from '../customer/apply-for-extension.js';
import { applyForIntent } from '../customer/apply-for-intent.js';
import { claim } from '../customer/claim.js';
import { decideApplication } from '../customer/decide-application.js';
import { enter } from '../customer/enter.js';
import type { CustomerEvent } from '../customer/events.js';
import { evolve } from '../customer/evolve.js';
import { type Authority, type Facts, nobody } from '../customer/facts.js';
import { importIntoPool } from '../customer/import-into-pool.js';
import { lock } from '../customer/lock.js';
import { recordSignedContract } from '../customer/record-signed-contract.js';
import { reviewProtection } from '../customer/review-protection.js';
import { settled } from '../customer/settle.js';
import type { CustomerState } from '../customer/state.js';
import { calendarFrom } from '../kernel/calendar-from.js';
import type { Decision } from '../kernel/decision.js';
import { defaultPolicy } from '../policy/default-policy.js';
import type { LifecyclePolicyPatch } from '../policy/lifecycle-policy.js';

/** The people of the table. The manager stands above the owner. */
export const cast = ['owner', 'colleague', 'manager', 'reviewer'] as const;
export type Cast = (typeof cast)[number];

/** A state with a name, on a day. */
export interface Sample {
  readonly name: string;
  readonly state: CustomerState;
  readonly day: number;
}

const nothing = nobody.may;
const sales: Authority = { ...nothing, enter: true, claim: true };
const authorities: Readonly<Record<Cast, Authority>> = {
  owner: sales,
  colleague: sales,
  manager: {
    ...nothing,
    assign: true,
    recycle: true,
    handOver: true,
    lock: true,
    share: true,
    importIntoPool: true,
    edit: true,
    decide: true,
  },
  reviewer: { ...nothing, review: true },
};

const zone = 'Asia/Shanghai';
const calendar = calendarFrom({ zone, knownYears: [2026], holidays: [], makeUpDays: [], overrides: {} });
const dayOne = Date.parse('2026-06-01T10:00:00+08:00');
const dayMs = 86_400_000;

/** The world on the n-th day (from 1) of the table, a Monday in June. */
export function on(day: number, who: Cast, policy: LifecyclePolicyPatch = {}): Facts {
  return {
    now: dayOne + (day - 1) * dayMs,
    actor: { id: who, may: authorities[who], superiorOf: who === 'manager' ? ['owner'] : [], team: [who] },
    policy: { ...defaultPolicy, ...policy },
    calendar,
    counts: { potential: 0, intent: 0, claimsToday: 0 },
  };
}

/** The same, with write sight of this very customer: its owner's and the manager's. */
export function facing(state: CustomerState, day: number, who: Cast): Facts {
  const facts = on(day, who);
  const owns = state.stage !== 'pool' && state.owner === who;
  const may = { ...facts.actor.may, edit: owns || who === 'manager', markLost: owns || who === 'manager' };
  return { ...facts, actor: { ...facts.actor, may } };
}

const reason = 'reason';
const application = 'application';
const contract = { number: '1', signedOn: '2026-06-05', amount: '1', currency: 'CNY' };

/** Every state worth telling apart, each reached by the verbs themselves. */
export function samples(): readonly Sample[] {
  const entered = after(null, enter({ id: 'customer', reason: null }, on(1, 'owner')));
  const review = { decision: 'APPROVE', reason: null, duplicateOf: null } as const;
  const potential = after(entered, reviewProtection(entered, review, on(2, 'reviewer')));
  const asking = after(potential, applyForIntent(potential, { application, reason }, on(3, 'owner')));
  const approval = { application, decision: 'APPROVE', comment: null } as const;
  const intent = after(asking, decideApplication(asking, approval, on(4, 'manager')));
  const extension = { application, days: 5, reason };
  const asksForTime = after(intent, applyForExtension(intent, extension, on(5, 'owner')));
  const signed = recordSignedContract(intent, { contract, afterSales: null }, on(5, 'owner'));
  const abandoned = after(potential, abandon(potential, { reason }, on(3, 'owner')));
  const locked = after(abandoned, lock(abandoned, { reason }, on(3, 'manager')));
  const onApproval = on(1, 'owner', { reviewMode: 'ON_APPROVAL' });
  const reserved = after(null, enter({ id: 'customer', reason: null }, onApproval));
  const imported = after(null, importIntoPool({ id: 'customer', incomplete: true }, on(1, 'manager')));
  const duplicate = { decision: 'REJECT', reason, duplicateOf: 'another' } as const;
  const binned = after(entered, reviewProtection(entered, duplicate, on(2, 'reviewer')));
  const reclaimed = after(abandoned, claim(abandoned, { missing: [] }, on(3, 'colleague')));
  return [
    { name: 'potential, under review', state: entered, day: 2 },
    { name: 'potential', state: potential, day: 3 },
    { name: 'potential, application pending', state: asking, day: 4 },
    { name: 'potential, held past its deadline by an application', state: asking, day: 32 },
    { name: 'potential, past its deadline and not yet swept', state: potential, day: 32 },
    { name: 'potential, claimed by a colleague a moment ago', state: reclaimed, day: 3 },
    { name: 'intent', state: intent, day: 5 },
    { name: 'intent, application pending', state: asksForTime, day: 6 },
    { name: 'formal', state: after(intent, signed), day: 6 },
    { name: 'pool, abandoned by the owner today', state: abandoned, day: 3 },
    { name: 'pool, abandoned long ago', state: abandoned, day: 20 },
    { name: 'pool, dropped from intent', state: settled(intent, on(20, 'owner')), day: 20 },
    { name: 'pool, locked', state: locked, day: 4 },
    { name: 'pool, name reserved until the review', state: reserved, day: 2 },
    { name: 'pool, imported with gaps', state: imported, day: 2 },
    { name: 'recycle bin', state: binned, day: 3 },
  ];
}

function after(before: CustomerState | null, decision: Decision<CustomerEvent>): CustomerState {
  if (!decision.ok) throw new Error(`a sample cannot be reached: ${decision.refusal.code}`);
  const state = decision.events.reduce<CustomerState | null>(evolve, before);
  if (state === null) throw new Error('a sample cannot be empty');
  return state;
}
