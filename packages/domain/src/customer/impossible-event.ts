import type { CustomerEvent } from './events.js';
import type {
  CustomerState,
  OwnedCustomer,
  PendingApplication,
  PoolCustomer,
  ProtectedCustomer,
} from './state.js';

/** A journal line that cannot follow the state before it: a fault of ours, never a refusal. */
export class ImpossibleEvent extends Error {
  constructor(state: CustomerState | null, event: CustomerEvent) {
    super(`${event.type} cannot follow ${state === null ? 'nothing' : `stage ${state.stage}`}`);
    this.name = 'ImpossibleEvent';
  }
}

export function mustBeInPool(state: CustomerState, event: CustomerEvent): PoolCustomer {
  if (state.stage !== 'pool') throw new ImpossibleEvent(state, event);
  return state;
}

export function mustBeOwned(state: CustomerState, event: CustomerEvent): OwnedCustomer {
  if (state.stage === 'pool') throw new ImpossibleEvent(state, event);
  return state;
}

export function mustBeProtected(state: CustomerState, event: CustomerEvent): ProtectedCustomer {
  if (state.stage === 'pool' || state.stage === 'formal') throw new ImpossibleEvent(state, event);
  return state;
}

/** The protected customer whose pending application the event speaks of. */
export function mustBeApplied(
  state: CustomerState,
  event: CustomerEvent & { readonly application: string },
): ProtectedCustomer & { readonly application: PendingApplication } {
  const { application, ...rest } = mustBeProtected(state, event);
  if (application === null || application.id !== event.application) throw new ImpossibleEvent(state, event);
  return { ...rest, application };
}
