import { type Decision, granted, refused } from '../kernel/decision.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import { whyNotReason } from '../customer/reason.js';
import type { ApprovalFacts } from './approver-facts.js';
import type { ApprovalEvent } from './events.js';
import { startStep } from './start-step.js';
import type { ApprovalState, ApprovalStep, Verdict } from './state.js';

/** AP-2: may the actor decide the step that is waiting? Nobody decides their own application. */
export function whyNotDecideStep(
  state: ApprovalState,
  { actor }: Pick<ApprovalFacts, 'actor'>,
): Refusal | null {
  if (state.status !== 'PENDING') return refusal('ALREADY_DECIDED');
  if (actor === state.applicant) return refusal('OWN_APPLICATION');
  const step = currentStep(state);
  if (actor === null || !step.approvers.includes(actor)) return refusal('NOT_ALLOWED');
  return step.decisions.some(({ by }) => by === actor) ? refusal('ALREADY_DECIDED') : null;
}

export interface DecideStepCommand {
  readonly decision: Verdict;
  readonly comment: string | null;
}

/**
 * One approver's word. The last `Approved` or `Rejected` among the events is what the caller runs the effect on,
 * in the same transaction (AP-3).
 */
export function decideStep(
  state: ApprovalState,
  { decision, comment }: DecideStepCommand,
  facts: ApprovalFacts,
): Decision<ApprovalEvent> {
  const why = whyNotDecideStep(state, facts) ?? whyNotReason(comment, 'optional');
  if (why !== null) return refused(why);
  const { now: at, actor } = facts;
  const said: ApprovalEvent = {
    at,
    actor,
    type: 'StepDecided',
    step: state.current,
    decision,
    comment: comment?.trim() || null,
  };
  if (decision === 'REJECT') return granted([said, { at, actor, type: 'Rejected' }]);
  const { definition, approvers, decisions } = currentStep(state);
  const others = approvers.filter((id) => id !== actor && !decisions.some(({ by }) => by === id));
  if (definition.need === 'all' && others.length > 0) return granted([said]);
  return granted([said, ...goOn(state, facts)]);
}

/** The next step of the chain, or the end of it. */
export function goOn(state: ApprovalState, facts: ApprovalFacts): readonly ApprovalEvent[] {
  const { now: at, actor } = facts;
  const step = state.current + 1;
  const next = state.steps[step];
  if (next === undefined) return [{ at, actor, type: 'Approved' }];
  return [
    { at, actor, type: 'StepStarted', step, start: startStep(next.definition, state.applicant, facts) },
  ];
}

export function currentStep(state: ApprovalState): ApprovalStep {
  const step = state.steps[state.current];
  if (step === undefined) throw new Error(`approval ${state.id} has no step ${state.current}`);
  return step;
}
