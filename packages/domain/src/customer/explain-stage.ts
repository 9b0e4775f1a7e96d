import { refusalSentence } from '../language/refusal-sentence.js';
import { type Sentence, sentence } from '../language/sentence.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import { whyNotClaim } from './claim.js';
import type { CustomerEvent, CustomerEventType } from './events.js';
import type { Facts } from './facts.js';
import { nextDeadline } from './next-deadline.js';
import { settled } from './settle.js';
import type { CustomerState, FormalCustomer, PoolCustomer, ProtectedCustomer } from './state.js';
import { whyInPool } from './why-in-pool.js';

export interface ExplainInput {
  readonly state: CustomerState;
  /** Oldest first; the newest lines are enough. */
  readonly journal: readonly CustomerEvent[];
  /** The policy as it stood in that version, for the days then in force; null when nobody knows it any more. */
  policyOf(version: number): LifecyclePolicy | null;
  /** Whether the asker may hear of signed deals, of applications and reviews, and why a manager locked it. */
  readonly told: { readonly deals: boolean; readonly applications: boolean; readonly locks: boolean };
}

/**
 * LC-18: "Why is this customer in the pool / mine / not claimable?" From where it is, through the rule that put it
 * there, to what happens next and what the asker may do.
 */
export function explainStage(input: ExplainInput, facts: Facts): readonly Sentence[] {
  const state = settled(input.state, facts);
  return [...whereAndWhy(state, input, facts), ...next(state, facts), ...claimable(state, facts)];
}

function whereAndWhy(state: CustomerState, input: ExplainInput, facts: Facts): readonly Sentence[] {
  switch (state.stage) {
    case 'formal':
      return [isFormal(state, input)];
    case 'pool':
      return inPool(state, input, facts);
    case 'potential':
    case 'intent':
      return isProtected(state, input);
    default:
      return state satisfies never;
  }
}

function isFormal({ contractsSigned, owner }: FormalCustomer, { told }: ExplainInput): Sentence {
  const contracts = told.deals ? contractsSigned : null;
  return sentence('explain.formal', { contracts, owner: { user: owner } });
}

function isProtected(state: ProtectedCustomer, { policyOf, told }: ExplainInput): readonly Sentence[] {
  const { since, stageSince, deadline, grantedDays, grantsUsed, policyVersion } = state.protection;
  const sentences = [
    sentence(`explain.${state.stage}`, {
      owner: { user: state.owner },
      since: { day: since },
      stageSince: { day: stageSince },
      deadline: { day: deadline },
    }),
  ];
  const policy = policyOf(policyVersion);
  if (policy !== null) {
    const days = state.stage === 'potential' ? policy.potentialDays : policy.intentDays;
    sentences.push(sentence(`explain.policy.${state.stage}`, { version: policyVersion, days }));
  }
  if (!told.applications) return sentences;
  if (grantedDays > 0) {
    sentences.push(sentence('explain.granted', { days: grantedDays, used: grantsUsed }));
  }
  if (state.stage === 'potential' && state.review !== null) {
    sentences.push(sentence('explain.underReview', { due: { at: state.review.due } }));
  }
  if (state.application !== null) {
    const { kind, applicant, at } = state.application;
    const days = state.application.kind === 'extension' ? state.application.days : null;
    const params = { applicant: { user: applicant }, since: { day: at }, days };
    sentences.push(sentence(`explain.application.${kind}`, params));
  }
  return sentences;
}

const leadsToPool: ReadonlySet<CustomerEventType> = new Set([
  'Abandoned',
  'Dropped',
  'Recycled',
  'ReviewRejected',
  'ReviewLapsed',
  'ImportedIntoPool',
  'EnteredForApproval',
  'Undone',
]);

function inPool(state: PoolCustomer, input: ExplainInput, facts: Facts): readonly Sentence[] {
  const { cause, lock, reservation, bin, lastProtection } = state;
  if (bin !== null) {
    const key = bin.duplicateOf === null ? 'explain.bin.importUndone' : 'explain.bin';
    return [sentence(key, { since: { day: bin.at } })];
  }
  const sentences = [whyInPool(state)];
  const cameBy = input.journal.findLast(({ type }) => leadsToPool.has(type));
  if (cameBy?.type === 'Undone') sentences.push(sentence('explain.undone', { since: { day: cameBy.at } }));
  if (cause === 'DROP' && lastProtection !== null) {
    const { stage } = lastProtection;
    const version = madeUnder(input.journal);
    const policy = version === null ? null : input.policyOf(version);
    if (policy !== null) {
      const days = stage === 'potential' ? policy.potentialDays : policy.intentDays;
      sentences.push(sentence(`explain.policy.${stage}`, { version: policy.version, days }));
    }
    if (stage === 'intent') {
      sentences.push(sentence('explain.signedInTime', { owner: { user: lastProtection.owner } }));
    }
  }
  if (lock !== null) {
    const reason = input.told.locks ? lock.reason : null;
    sentences.push(sentence('explain.locked', { by: { user: lock.by }, since: { day: lock.at }, reason }));
  }
  if (reservation !== null) {
    sentences.push(sentence('explain.reserved', { by: { user: reservation.by } }));
  }
  if (state.incomplete) sentences.push(sentence('explain.incomplete'));
  if (whyNotClaim(state, facts)?.code === 'COOLDOWN') {
    const { version, cooldownDays } = facts.policy;
    sentences.push(sentence('explain.policy.cooldown', { version, days: cooldownDays }));
  }
  return sentences;
}

/** The policy the last deadline was made under, which need not be the one in force when it passed (LC-19). */
function madeUnder(journal: readonly CustomerEvent[]): number | null {
  const made = journal.findLast(
    (event) =>
      event.type !== 'Dropped' &&
      event.type !== 'ExtensionGranted' &&
      'deadline' in event &&
      event.deadline !== null,
  );
  return made?.policyVersion ?? null;
}

function next(state: CustomerState, facts: Facts): readonly Sentence[] {
  const deadline = nextDeadline(state, facts);
  return deadline === null ? [] : [sentence(`explain.next.${deadline.what}`, { at: { at: deadline.at } })];
}

function claimable(state: CustomerState, facts: Facts): readonly Sentence[] {
  if (state.stage !== 'pool') return [];
  const why = whyNotClaim(state, facts);
  return why === null
    ? [sentence('explain.claimable')]
    : [sentence('explain.notClaimable', { because: { sentence: refusalSentence(why) } })];
}
