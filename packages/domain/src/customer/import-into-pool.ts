import { type Decision, granted, refused } from '../kernel/decision.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import type { CustomerId } from './state.js';

/** Edge 25: administrators and managers; outside caps, review and the check budget. */
export function whyNotImportIntoPool({ actor }: Facts): Refusal | null {
  return actor.may.importIntoPool ? null : refusal('NOT_ALLOWED');
}

export interface ImportIntoPoolCommand {
  readonly id: CustomerId;
  /** Required fields are missing; flagged and completed at the claim. */
  readonly incomplete: boolean;
}

export function importIntoPool(
  { id, incomplete }: ImportIntoPoolCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  const why = whyNotImportIntoPool(facts);
  if (why !== null) return refused(why);
  return granted([
    { ...byActor(facts), type: 'ImportedIntoPool', id, enteredBy: facts.actor.id, incomplete },
  ]);
}
