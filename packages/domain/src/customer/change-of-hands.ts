import type { ContractSigned, CustomerEvent, HandedOver } from './events.js';
import { ImpossibleEvent, mustBeOwned, mustBeProtected } from './impossible-event.js';
import { ownershipEnded } from './ownership-ended.js';
import type {
  CustomerCommon,
  CustomerState,
  OwnershipEnd,
  PendingReview,
  PoolCause,
  PoolCustomer,
  PotentialCustomer,
  UserId,
} from './state.js';

/* The parts of `evolve` by which a customer comes to somebody or into the pool. */

export function commonOf(state: CustomerCommon): CustomerCommon {
  const { id, enteredBy, everApproved, lastReview, contractsSigned, lost, incomplete, formerOwners } = state;
  return { id, enteredBy, everApproved, lastReview, contractsSigned, lost, incomplete, formerOwners };
}

export function protect(
  before: CustomerCommon,
  owner: UserId,
  deadline: number,
  { at, policyVersion }: CustomerEvent,
  review: PendingReview | null,
): PotentialCustomer {
  return {
    ...commonOf(before),
    stage: 'potential',
    owner,
    protection: { since: at, stageSince: at, deadline, grantsUsed: 0, grantedDays: 0, policyVersion },
    review,
    application: null,
  };
}

/** `event` is what put it there. */
export function freshPool(
  { at, reason }: Pick<CustomerEvent, 'at' | 'reason'>,
  cause: PoolCause,
): Omit<PoolCustomer, keyof CustomerCommon> {
  return {
    stage: 'pool',
    since: at,
    cause,
    reason,
    lock: null,
    reservation: null,
    bin: null,
    lastProtection: null,
  };
}

/** Owned: the ownership ends. Reserved: the reservation ends, and a pool stay from before it goes on. */
export function intoPool(
  state: CustomerState,
  event: CustomerEvent & { readonly owner: UserId },
  cause: OwnershipEnd & PoolCause,
): PoolCustomer {
  if (state.stage === 'pool') {
    if (state.reservation === null) throw new ImpossibleEvent(state, event);
    const formerOwners = ownershipEnded(state.formerOwners, event.owner, event.at, cause);
    return state.cause === 'AWAITING_APPROVAL'
      ? { ...commonOf(state), formerOwners, ...freshPool(event, cause), lock: state.lock }
      : { ...state, formerOwners, reservation: null };
  }
  const { owner, stage, protection, ...before } = mustBeProtected(state, event);
  return {
    ...commonOf(before),
    formerOwners: ownershipEnded(before.formerOwners, owner, event.at, cause),
    ...freshPool(event, cause),
    lastProtection: { owner, stage, deadline: protection.deadline },
  };
}

/** Owner changes; stage, deadline and review stay (edge 14, LC-14a). */
export function passOn(
  state: CustomerState,
  event: CustomerEvent,
  to: UserId,
  cause: 'ASSIGNED' | 'HANDED_OVER',
): CustomerState {
  const before = mustBeOwned(state, event);
  const formerOwners = ownershipEnded(before.formerOwners, before.owner, event.at, cause);
  if (before.stage !== 'formal') return { ...before, owner: to, formerOwners };
  return {
    ...before,
    owner: to,
    formerOwners,
    collaborators: before.collaborators.filter((id) => id !== to),
  };
}

/** Edge 13: a pending application goes on with the new owner. */
export function handOver(state: CustomerState, event: HandedOver): CustomerState {
  const after = passOn(state, event, event.to, 'HANDED_OVER');
  if (after.stage === 'pool' || after.stage === 'formal' || after.application === null) return after;
  return { ...after, application: { ...after.application, applicant: event.to } };
}

export function sign(state: CustomerState, event: ContractSigned): CustomerState {
  const owner = state.stage === 'pool' ? event.owner : state.owner;
  return {
    ...commonOf(state),
    contractsSigned: state.contractsSigned + 1,
    lost: null,
    formerOwners:
      owner === event.owner
        ? state.formerOwners
        : ownershipEnded(state.formerOwners, owner, event.at, 'SIGNED'),
    stage: 'formal',
    owner: event.owner,
    since: state.stage === 'formal' ? state.since : event.at,
    collaborators: event.collaborators,
  };
}
