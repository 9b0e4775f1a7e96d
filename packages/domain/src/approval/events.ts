import type { UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import type { ApprovalKind, StepDefinition } from './definition.js';
import type { Verdict } from './state.js';

interface Happened {
  readonly at: Instant;
  readonly actor: UserId | null;
}

/** The approvers and the time a step starts with. */
export interface StepStart {
  readonly approvers: readonly UserId[];
  readonly due: Instant | null;
}

export type ApprovalEvent =
  | (Happened & {
      readonly type: 'Submitted';
      readonly id: string;
      readonly kind: ApprovalKind;
      readonly customer: string;
      readonly applicant: UserId;
      readonly reason: string | null;
      readonly days: number | null;
      readonly expiresAt: Instant | null;
      readonly steps: readonly StepDefinition[];
      readonly first: StepStart;
    })
  | (Happened & {
      readonly type: 'StepDecided';
      readonly step: number;
      /** The approver for whom a deputy decided. */
      readonly insteadOf?: UserId;
      readonly decision: Verdict;
      readonly comment: string | null;
    })
  | (Happened & { readonly type: 'StepStarted'; readonly step: number; readonly start: StepStart })
  | (Happened & { readonly type: 'StepEscalated'; readonly step: number; readonly start: StepStart })
  | (Happened & { readonly type: 'StepTimedOut'; readonly step: number; readonly outcome: Verdict })
  | (Happened & {
      readonly type: 'ApplicantChanged';
      readonly to: UserId;
      readonly approvers: readonly UserId[];
    })
  | (Happened & { readonly type: 'TimeChanged'; readonly expiresAt: Instant | null })
  | (Happened & { readonly type: 'ApproversChanged'; readonly approvers: readonly UserId[] })
  | (Happened & { readonly type: 'Approved' })
  | (Happened & { readonly type: 'Rejected' })
  | (Happened & { readonly type: 'Withdrawn' })
  | (Happened & { readonly type: 'Expired' });
