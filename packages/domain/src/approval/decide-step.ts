import { type Decision, granted, refused } from '../kernel/decision.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import { whyNotReason } from '../customer/reason.js';
import type { UserId } from '../customer/state.js';
import type { ApprovalFacts } from './approver-facts.js';
import type { ApprovalEvent } from './events.js';
import { startStep } from './start-step.js';
import type { ApprovalState, ApprovalStep, StepDecision, Verdict } from './state.js';

/** AP-2: may the actor decide the step that is waiting, as an approver or as one's deputy? Nobody their own application. */
export function whyNotDecideStep(
  state: ApprovalState,
  who: Pick<ApprovalFacts, 'actor' | 'standsInFor'>,
): Refusal | null {
  if (state.status !== 'PENDING') return refusal('ALREADY_DECIDED');
  if (who.actor === state.applicant) return refusal('OWN_APPLICATION');
  const { approvers } = currentStep(state);
  const mine = [who.actor, ...(who.standsInFor ?? [])];
  if (!approvers.some((id) => mine.includes(id))) return refusal('NOT_ALLOWED');
  return decidesFor(state, who) === null ? refusal('ALREADY_DECIDED') : null;
}

/** The approver whose word the actor's would be: the actor, or else the first of those they stand in for. */
export function decidesFor(
  state: ApprovalState,
  { actor, standsInFor = [] }: Pick<ApprovalFacts, 'actor' | 'standsInFor'>,
): UserId | null {
  const { approvers, decisions } = currentStep(state);
  const open = approvers.filter((id) => !hasDecided(decisions, id) && id !== state.applicant);
  if (actor !== null && open.includes(actor)) return actor;
  if (decisions.some(({ by }) => by === actor)) return null;
  return open.find((id) => standsInFor.includes(id)) ?? null;
}

/** Whether the word of an approver is there, given by themselves or by a deputy. */
export function hasDecided(decisions: readonly StepDecision[], approver: UserId): boolean {
  return decisions.some(({ by, insteadOf = by }) => insteadOf === approver || by === approver);
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
  const approver = decidesFor(state, facts);
  const said: ApprovalEvent = {
    at,
    actor,
    type: 'StepDecided',
    step: state.current,
    ...(approver !== null && approver !== actor && { insteadOf: approver }),
    decision,
    comment: comment?.trim() || null,
  };
  if (decision === 'REJECT') return granted([said, { at, actor, type: 'Rejected' }]);
  const { definition, approvers, decisions } = currentStep(state);
  const others = approvers.filter((id) => id !== approver && !hasDecided(decisions, id));
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
