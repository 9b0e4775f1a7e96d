import type { CustomerId, UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import type { ApprovalKind, StepDefinition } from './definition.js';

export const approvalStatuses = ['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

export type Verdict = 'APPROVE' | 'REJECT';

export interface StepDecision {
  readonly by: UserId;
  /** The approver whose deputy decided; absent where it was the approver. */
  readonly insteadOf?: UserId;
  readonly decision: Verdict;
  readonly comment: string | null;
  readonly at: Instant;
}

export interface ApprovalStep {
  readonly definition: StepDefinition;
  /** Empty until the chain has come to this step. */
  readonly approvers: readonly UserId[];
  readonly startedAt: Instant | null;
  readonly due: Instant | null;
  readonly decisions: readonly StepDecision[];
  /** How often it was passed to the next one up because nobody decided in time. */
  readonly escalations: number;
}

export interface ApprovalState {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status: ApprovalStatus;
  readonly customer: CustomerId;
  readonly applicant: UserId;
  readonly reason: string | null;
  /** Days asked for by an extension. */
  readonly days: number | null;
  readonly submittedAt: Instant;
  readonly closedAt: Instant | null;
  /** The customer's own time (end of the hold, review due): then it expires, whatever its steps say. */
  readonly expiresAt: Instant | null;
  /** Index of the step that is being decided. */
  readonly current: number;
  readonly steps: readonly ApprovalStep[];
}
