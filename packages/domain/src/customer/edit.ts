import type { Decision } from '../kernel/decision.js';
import type { FieldProblem, Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import type { CustomerState } from './state.js';

/** May the actor change its fields, its contacts, write a follow-up? Also while the review is pending (edge 7). */
export function whyNotEdit(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judgeFor(state), state, facts);
}

/** After a change of fields: the import's gaps are closed when nothing required is missing any more (edge 25). */
export function edit(
  state: CustomerState,
  { missing }: { readonly missing: readonly FieldProblem[] },
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judgeFor(state), state, facts, ({ incomplete }) => ({
    events: incomplete && missing.length === 0 ? [{ ...byActor(facts), type: 'Completed' }] : [],
  }));
}

function judgeFor(asStored: CustomerState): Judge<CustomerState> {
  return (state, { actor }) => {
    // Edge 20: the write sight was that of an owned row, which has just dropped.
    if (asStored.stage !== 'pool' && state.stage === 'pool') return no('IN_POOL');
    if (actor.may.edit) return yes(state);
    if (state.stage === 'pool') return no('IN_POOL');
    return no(state.owner === actor.id ? 'NOT_ALLOWED' : 'NOT_OWNER');
  };
}
