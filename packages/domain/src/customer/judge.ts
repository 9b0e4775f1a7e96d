import { type Decision, granted, refused, type Warning } from '../kernel/decision.js';
import { type Refusal, type RefusalCode, refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Facts } from './facts.js';
import { settle, settled } from './settle.js';
import type { CustomerState } from './state.js';

/** What a verb found: the customer in the one shape it can act on, or why it cannot. */
export type Judged<T> = { readonly subject: T } | { readonly refusal: Refusal };
export type Judge<T> = (state: CustomerState, facts: Facts) => Judged<T>;

export function yes<T>(subject: T): Judged<T> {
  return { subject };
}

export function no(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { readonly refusal: Refusal } {
  return { refusal: refusal(code, more) };
}

/** The question side of a verb: cheap, shared with the page, settles what has fallen due in passing. */
export function whyNot<T>(judge: Judge<T>, state: CustomerState, facts: Facts): Refusal | null {
  const judged = judgeAlive(judge, settled(state, facts), facts);
  return 'refusal' in judged ? judged.refusal : null;
}

interface Outcome {
  readonly events: readonly CustomerEvent[];
  readonly warnings?: readonly Warning[];
}

/**
 * The command side: settles first (edge 20), asks the same judge, acts, and settles once more in case the
 * act left a time that is already up.
 */
export function decide<T>(
  judge: Judge<T>,
  state: CustomerState,
  facts: Facts,
  act: (subject: T) => Outcome | { readonly refusal: Refusal },
): Decision<CustomerEvent> {
  const overdue = settle(state, facts);
  const current = overdue.reduce<CustomerState>(evolve, state);
  const judged = judgeAlive(judge, current, facts);
  if ('refusal' in judged) return refused(judged.refusal, overdue);
  const outcome = act(judged.subject);
  if ('refusal' in outcome) return refused(outcome.refusal, overdue);
  const after = outcome.events.reduce<CustomerState>(evolve, current);
  const thereupon = settle(after, facts, facts.now);
  return granted([...overdue, ...outcome.events, ...thereupon], outcome.warnings);
}

/** What lies in the recycle bin is not there for any verb (edge 12). */
function judgeAlive<T>(judge: Judge<T>, state: CustomerState, facts: Facts): Judged<T> {
  if (state.stage === 'pool' && state.bin !== null) return no('NOT_FOUND', { detail: 'IN_BIN' });
  return judge(state, facts);
}
