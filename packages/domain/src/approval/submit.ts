import type { CustomerId, UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import type { ApprovalFacts } from './approver-facts.js';
import type { ApprovalDefinition } from './definition.js';
import type { ApprovalEvent } from './events.js';
import { startStep } from './start-step.js';

export interface SubmitCommand {
  readonly id: string;
  readonly definition: ApprovalDefinition;
  readonly customer: CustomerId;
  readonly applicant: UserId;
  readonly reason: string | null;
  readonly days: number | null;
  readonly expiresAt: Instant | null;
}

/** AP-1: an application begins its chain. Whether one may apply at all is the customer's own rule. */
export function submit(command: SubmitCommand, facts: ApprovalFacts): readonly ApprovalEvent[] {
  const { id, definition, customer, applicant, reason, days, expiresAt } = command;
  return [
    {
      at: facts.now,
      actor: facts.actor,
      type: 'Submitted',
      id,
      kind: definition.kind,
      customer,
      applicant,
      reason,
      days,
      expiresAt,
      steps: definition.steps,
      first: startStep(definition.steps[0], applicant, facts),
    },
  ];
}
