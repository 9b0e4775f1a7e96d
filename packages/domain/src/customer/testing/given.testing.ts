import type { Decision } from '../../kernel/decision.js';
import type { Refusal, RefusalCode } from '../../kernel/refusal.js';
import type { LifecyclePolicyPatch } from '../../policy/lifecycle-policy.js';
import type { CustomerEvent, CustomerEventType } from '../events.js';
import { evolve } from '../evolve.js';
import type { Actor, Counts, Facts } from '../facts.js';
import type { CustomerState } from '../state.js';
import { at, factsFor, fewCustomers, type World } from './world.testing.js';

/** A verb with its command, waiting for a customer and for somebody to do it. */
export type Act = (state: CustomerState, facts: Facts) => Decision<CustomerEvent>;

/** `given(potential()).on('2026-11-20').when(sales1, abandons('…')).then({ stage: 'pool' })` */
export function given(state: CustomerState, world: Partial<World> = {}) {
  const full: World = { now: at('2026-11-03 10:00'), policy: {}, counts: fewCustomers, ...world };
  return {
    on: (time: string | number) => given(state, { ...full, now: typeof time === 'number' ? time : at(time) }),
    under: (policy: LifecyclePolicyPatch) => given(state, { ...full, policy }),
    counting: (counts: Partial<Counts>) => given(state, { ...full, counts: { ...fewCustomers, ...counts } }),
    when: (actor: Actor, act: Act) => outcome(state, act(state, factsFor(actor, full))),
  };
}

function outcome(before: CustomerState, decision: Decision<CustomerEvent>) {
  const events = decision.ok ? decision.events : decision.settled;
  const state = events.reduce<CustomerState>(evolve, before);
  return {
    decision,
    events,
    state,
    /** Granted; the customer now looks like this, and these are the lines in its journal. */
    // oxlint-disable-next-line unicorn/no-thenable -- a sentence, given … when … then; nobody awaits it
    then(expected: object, types?: readonly CustomerEventType[]) {
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
      expect(state).toMatchObject(expected);
      if (types !== undefined) expect(events.map(({ type }) => type)).toEqual(types);
    },
    refused(code: RefusalCode, more: Partial<Refusal> = {}) {
      expect(decision).toMatchObject({ ok: false, refusal: { code, ...more } });
    },
  };
}
