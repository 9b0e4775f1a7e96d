import {
  approvalDeadline,
  approvalDefinitions,
  hasDecided,
  type ApprovalKind,
  type ApprovalState,
  type ApprovalStep,
  type StepDecision,
} from '@tidewater/domain';

import type { ApprovalRow, StoredStep } from './approval.row.js';

export function toApproval(row: ApprovalRow): ApprovalState {
  const steps = row.steps.map((step, index) => toStep(step, index, row));
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    customer: row.customerId,
    applicant: row.applicantId,
    reason: row.reason,
    days: row.days,
    submittedAt: row.createdAt.getTime(),
    closedAt: row.decidedAt?.getTime() ?? null,
    expiresAt: row.due?.getTime() ?? null,
    current: Math.max(
      0,
      steps.findLastIndex(({ startedAt }) => startedAt !== null),
    ),
    steps,
  };
}

export function toApprovalRow(state: ApprovalState): ApprovalRow {
  return {
    id: state.id,
    kind: state.kind,
    status: state.status,
    customerId: state.customer,
    applicantId: state.applicant,
    reason: state.reason,
    days: state.days,
    due: dateOf(state.expiresAt),
    stepDue: dateOf(approvalDeadline(state)),
    createdAt: new Date(state.submittedAt),
    decidedAt: dateOf(state.closedAt),
    steps: state.steps.map(toStoredStep),
    waitingFor: [...waitingFor(state)],
    decidedBy: [
      ...new Set(
        state.steps.flatMap(({ decisions }) =>
          decisions.flatMap(({ by, insteadOf = by }) => [by, insteadOf]),
        ),
      ),
    ],
  };
}

function dateOf(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** Whose word the waiting step still needs. */
export function waitingFor(state: ApprovalState): readonly string[] {
  const step = state.steps[state.current];
  if (state.status !== 'PENDING' || step === undefined) return [];
  return step.approvers.filter((id) => !hasDecided(step.decisions, id));
}

function toStoredStep(step: ApprovalStep): StoredStep {
  const last = step.decisions.at(-1);
  return {
    name: step.definition.name,
    approvers: step.approvers,
    decidedBy: last?.by ?? null,
    decision: last?.decision ?? null,
    comment: last?.comment ?? null,
    at: last === undefined ? null : new Date(last.at).toISOString(),
    definition: step.definition,
    startedAt: step.startedAt,
    due: step.due,
    decisions: step.decisions,
    escalations: step.escalations,
  };
}

function toStep(stored: StoredStep, index: number, { kind, createdAt }: ApprovalRow): ApprovalStep {
  return {
    definition: stored.definition ?? definitionOf(kind, index),
    approvers: stored.approvers,
    startedAt: stored.startedAt === undefined ? startOfOnly(index, createdAt) : stored.startedAt,
    due: stored.due ?? null,
    decisions: stored.decisions ?? decisionIn(stored),
    escalations: stored.escalations ?? 0,
  };
}

/** A step without more than what the page shows came with the first data; its chain has one step. */
function startOfOnly(index: number, createdAt: Date): number | null {
  return index === 0 ? createdAt.getTime() : null;
}

function definitionOf(kind: ApprovalKind, index: number) {
  const { steps } = approvalDefinitions[kind];
  return steps[index] ?? steps[0];
}

function decisionIn({ decidedBy, decision, comment, at }: StoredStep): StepDecision[] {
  if (decidedBy === null || decision === null || at === null) return [];
  return [{ by: decidedBy, decision, comment, at: new Date(at).getTime() }];
}
