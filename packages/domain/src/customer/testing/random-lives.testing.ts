import fc from 'fast-check';

import { type Decision, granted } from '../../kernel/decision.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { LifecyclePolicyPatch } from '../../policy/lifecycle-policy.js';
import { abandon, whyNotAbandon } from '../abandon.js';
import { allocateSelfDeveloped, whyNotAllocateSelfDeveloped } from '../allocate-self-developed.js';
import { applyForExtension, whyNotApplyForExtension } from '../apply-for-extension.js';
import { applyForIntent, whyNotApplyForIntent } from '../apply-for-intent.js';
import { applyPolicy } from '../apply-policy.js';
import { assign, whyNotAssign } from '../assign.js';
import { claim, whyNotClaim } from '../claim.js';
import { decideApplication, whyNotDecideApplication } from '../decide-application.js';
import { enter } from '../enter.js';
import type { CustomerEvent, UndoableOperation } from '../events.js';
import { evolve } from '../evolve.js';
import type { Actor, Authority, Facts } from '../facts.js';
import { handOver, whyNotHandOver } from '../hand-over.js';
import { importIntoPool } from '../import-into-pool.js';
import { lock, whyNotLock } from '../lock.js';
import { markLost, whyNotMarkLost } from '../mark-lost.js';
import { recordSignedContract, whyNotRecordSignedContract } from '../record-signed-contract.js';
import { recycle, whyNotRecycle } from '../recycle.js';
import { reviewProtection, whyNotReviewProtection } from '../review-protection.js';
import { settle, settled } from '../settle.js';
import type { CustomerState } from '../state.js';
import { undo, type UndoRecord, whyNotUndo } from '../undo.js';
import { type SinceImport, undoImport, whyNotUndoImport } from '../undo-import.js';
import { unlock, whyNotUnlock } from '../unlock.js';
import { whyNotWithdrawApplication, withdrawApplication } from '../withdraw-application.js';
import { at, factsFor, fewCustomers, recipient } from './world.testing.js';

/** One thing somebody tries; the command is always well formed, so only the rule can refuse. */
export interface Attempt {
  readonly name: string;
  whyNot(state: CustomerState, facts: Facts, last: UndoRecord | null): Refusal | null;
  run(state: CustomerState, facts: Facts, last: UndoRecord | null): Decision<CustomerEvent>;
}

export const people = ['ann', 'bob', 'cai'] as const;
const reason = '测试';
const somebody = fc.constantFrom(...people);

const steps: fc.Arbitrary<Attempt> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constant(attempt('claim', whyNotClaim, (s, f) => claim(s, { missing: [] }, f))),
  },
  {
    weight: 3,
    arbitrary: fc.constant(attempt('abandon', whyNotAbandon, (s, f) => abandon(s, { reason }, f))),
  },
  fc.constant(
    attempt('applyForIntent', whyNotApplyForIntent, (s, f) =>
      applyForIntent(s, { application: `i${f.now}`, reason }, f),
    ),
  ),
  fc
    .integer({ min: 1, max: 15 })
    .map((days) =>
      attempt('applyForExtension', whyNotApplyForExtension, (s, f) =>
        applyForExtension(s, { application: `e${f.now}`, days, reason }, f),
      ),
    ),
  fc.constantFrom<'APPROVE' | 'REJECT'>('APPROVE', 'REJECT').map((decision) =>
    attempt(
      'decideApplication',
      (s, f) => whyNotDecideApplication(s, { application: pending(s), decision }, f),
      (s, f) => decideApplication(s, { application: pending(s), decision, comment: null }, f),
    ),
  ),
  fc.constant(attempt('withdraw', whyNotWithdrawApplication, withdrawApplication)),
  fc
    .constantFrom<'APPROVE' | 'REJECT'>('APPROVE', 'APPROVE', 'REJECT')
    .map((decision) =>
      attempt('review', whyNotReviewProtection, (s, f) =>
        reviewProtection(s, { decision, reason, duplicateOf: null }, f),
      ),
    ),
  somebody.map((to) =>
    attempt(
      'assign',
      (s, f) => whyNotAssign(s, recipient(to), f),
      (s, f) => assign(s, { to: recipient(to), reason }, f),
    ),
  ),
  somebody.map((who) =>
    attempt(
      'allocate',
      (s, f) => whyNotAllocateSelfDeveloped(s, recipient(who), f),
      (s, f) => allocateSelfDeveloped(s, recipient(who), f),
    ),
  ),
  fc.constant(attempt('recycle', whyNotRecycle, (s, f) => recycle(s, { reason }, f))),
  fc.tuple(somebody, somebody).map(([from, to]) =>
    attempt(
      'handOver',
      (s, f) => whyNotHandOver(s, { from, to: recipient(to) }, f),
      (s, f) => handOver(s, { from, to: recipient(to), reason }, f),
    ),
  ),
  fc.constant(attempt('lock', whyNotLock, (s, f) => lock(s, { reason }, f))),
  fc.constant(attempt('unlock', whyNotUnlock, unlock)),
  fc.constant(
    attempt(
      'undoImport',
      (s, f) => whyNotUndoImport(s, justImported(f), f),
      (s, f) => undoImport(s, justImported(f), f),
    ),
  ),
  fc.constant(attempt('markLost', whyNotMarkLost, (s, f) => markLost(s, { reason }, f))),
  fc.constant(
    attempt('sign', whyNotRecordSignedContract, (s, f) =>
      recordSignedContract(
        s,
        { contract: { number: '1', signedOn: '2026-01-01', amount: '1', currency: 'CNY' }, afterSales: null },
        f,
      ),
    ),
  ),
  fc.integer({ min: 1, max: 60 }).map((potentialDays) =>
    attempt(
      'applyPolicy',
      () => null,
      (s, f) => granted(applyPolicy(s, { ...f, policy: { ...f.policy, potentialDays } })),
    ),
  ),
  fc.constant(
    attempt(
      'undo',
      (s, f, last) => (last === null ? null : whyNotUndo(s, last, f)),
      (s, f, last) => (last === null ? granted(settle(s, f)) : undo(s, last, f)),
    ),
  ),
  fc.constant(
    attempt(
      'sweep',
      () => null,
      (s, f) => granted(settle(s, f)),
    ),
  ),
);

function justImported({ now }: Facts): SinceImport {
  return { at: now, edited: false, followed: false };
}

export interface Step {
  readonly hours: number;
  /** `owner`: whoever owns it at that moment, so that a good part of the attempts is granted. */
  readonly actor: (typeof people)[number] | 'owner';
  readonly attempt: Attempt;
}

export interface Life {
  readonly imported: boolean;
  readonly policy: LifecyclePolicyPatch;
  readonly steps: readonly Step[];
}

const operations: ReadonlyMap<string, UndoableOperation> = new Map([
  ['assign', 'ASSIGNMENT'],
  ['allocate', 'ALLOCATION'],
  ['recycle', 'RECYCLE'],
  ['handOver', 'HAND_OVER'],
]);

const everything: Authority = {
  enter: true,
  claim: true,
  assign: true,
  recycle: true,
  handOver: true,
  lock: true,
  markLost: true,
  share: true,
  review: true,
  importIntoPool: true,
  edit: true,
  decide: true,
};

function somebodyDoing(id: string): Actor {
  return { id, may: everything, superiorOf: id === 'ann' ? people : [], team: [id] };
}

/** Three people with every right, doing anything at any time under any policy. */
export const lives: fc.Arbitrary<Life> = fc.record({
  imported: fc.boolean(),
  policy: fc.record({
    reviewMode: fc.constantFrom('NONE', 'PROVISIONAL', 'ON_APPROVAL'),
    claimsReviewed: fc.boolean(),
    cooldownDays: fc.integer({ min: 0, max: 6 }),
    cooldownAfter: fc.subarray(['ABANDON', 'DROP', 'REVIEW_REJECTED']),
    potentialDays: fc.integer({ min: 1, max: 20 }),
    intentDays: fc.integer({ min: 1, max: 20 }),
  }),
  steps: fc.array(
    fc.record({
      hours: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
      ),
      actor: fc.oneof(somebody, fc.constant<'owner'>('owner')),
      attempt: steps,
    }),
    { minLength: 5, maxLength: 40, size: 'max' },
  ),
});

/** One moment of a life: what was tried on which state, and what came of it. */
export interface Moment {
  readonly before: CustomerState;
  readonly facts: Facts;
  readonly attempt: Attempt;
  /** The last bulk operation, which may be undone. */
  readonly last: UndoRecord | null;
  readonly decision: Decision<CustomerEvent>;
  readonly events: readonly CustomerEvent[];
  readonly after: CustomerState;
}

/** Lives it through: the journal, and every moment. */
export function live({ imported, policy, steps: tried }: Life): {
  readonly journal: readonly CustomerEvent[];
  readonly moments: readonly Moment[];
} {
  let now = at('2026-09-01 09:00');
  const begin = factsFor(somebodyDoing('ann'), { now, policy, counts: fewCustomers });
  const begun = imported
    ? importIntoPool({ id: 'c', incomplete: false }, begin)
    : enter({ id: 'c', reason: null }, begin);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const journal = [...begun.events];
  let state = fold(journal);
  const moments: Moment[] = [];
  let last: UndoRecord | null = null;
  for (const { hours, actor, attempt } of tried) {
    now += hours * 3_600_000;
    const facts = factsFor(somebodyDoing(actor === 'owner' ? ownerOf(state) : actor), {
      now,
      policy,
      counts: fewCustomers,
    });
    const decision = attempt.run(state, facts, last);
    const events = decision.ok ? decision.events : decision.settled;
    const after = events.reduce<CustomerState>(evolve, state);
    moments.push({ before: state, facts, attempt, last, decision, events, after });
    const operation = operations.get(attempt.name);
    if (operation !== undefined && decision.ok) {
      last = { operation, at: now, before: settled(state, facts), after };
    }
    journal.push(...events);
    state = after;
  }
  return { journal, moments };
}

export function fold(journal: readonly CustomerEvent[]): CustomerState {
  const state = journal.reduce<CustomerState | null>(evolve, null);
  if (state === null) throw new Error('an empty journal');
  return state;
}

function attempt(name: string, whyNot: Attempt['whyNot'], run: Attempt['run']): Attempt {
  return { name, whyNot, run };
}

function ownerOf(state: CustomerState): string {
  return state.stage === 'pool' ? 'ann' : state.owner;
}

function pending(state: CustomerState): string {
  return 'application' in state && state.application !== null ? state.application.id : 'none';
}
