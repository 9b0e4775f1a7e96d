import type { UserId } from '../customer/state.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import { endOfWorkingDayAfter } from '../kernel/working-days.js';
import type { ApprovalFacts } from './approver-facts.js';
import type { StepDefinition } from './definition.js';
import type { StepStart } from './events.js';
import { resolveApprovers } from './resolve-approvers.js';

/** Approvers and time of a step that begins now (AP-1). */
export function startStep(step: StepDefinition, applicant: UserId, facts: ApprovalFacts): StepStart {
  return { approvers: resolveApprovers(step.approvers, applicant, facts.people), due: dueOf(step, facts) };
}

export function dueOf({ limit }: StepDefinition, { now, calendar }: ApprovalFacts): number | null {
  if (limit === null) return null;
  return limit.unit === 'days'
    ? endOfDayAfter(now, limit.n, calendar.zone)
    : endOfWorkingDayAfter(now, limit.n, calendar);
}
