import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts, Recipient } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import { overCap } from './over-cap.js';
import { whyNotReason } from './reason.js';
import type { CustomerState, OwnedCustomer, UserId } from './state.js';

export interface HandOverCommand {
  readonly from: UserId;
  readonly to: Recipient;
  readonly reason: string;
}

/** LC-14e: may it pass from the leaving person to this one? Formal ones too. */
export function whyNotHandOver(
  state: CustomerState,
  parties: Pick<HandOverCommand, 'from' | 'to'>,
  facts: Facts,
): Refusal | null {
  return whyNot(judgeFor(parties), state, facts);
}

/** LC-14a: stage, deadline, review and a pending application stay as they are. */
export function handOver(
  state: CustomerState,
  command: HandOverCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judgeFor(command), state, facts, (customer) => {
    const { from, to, reason } = command;
    const invalid = whyNotReason(reason, 'required');
    if (invalid !== null) return { refusal: invalid };
    const over = customer.stage === 'formal' ? null : overCap(customer.stage, to.counts, facts.policy);
    return {
      events: [{ ...byActor(facts, reason.trim()), type: 'HandedOver', from, to: to.id }],
      warnings: over === null ? [] : [over],
    };
  });
}

function judgeFor({ from, to }: Pick<HandOverCommand, 'from' | 'to'>): Judge<OwnedCustomer> {
  return (state, { actor }) => {
    if (!actor.may.handOver) return no('NOT_ALLOWED');
    if (state.stage === 'pool') return no('IN_POOL');
    if (state.owner !== from) return no('NOT_OWNER', { path: ['fromUserId'] });
    if (!to.active) return no('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['toUserId'] });
    if (!to.mayRead) return no('NOT_ALLOWED', { detail: 'CANNOT_READ', path: ['toUserId'] });
    return to.id === from ? no('NOT_ALLOWED', { detail: 'SAME_PERSON', path: ['toUserId'] }) : yes(state);
  };
}
