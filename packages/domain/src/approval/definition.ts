import type { UserId } from '../customer/state.js';

/** contract.graphql `ApprovalKind`, plus what later modules add. */
export const approvalKinds = ['INTENT', 'EXTENSION', 'PROTECTION_REVIEW'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Who decides a step (AP-1). */
export type Approvers =
  | { readonly by: 'superior' }
  | { readonly by: 'role'; readonly role: string }
  | { readonly by: 'post'; readonly post: string }
  | { readonly by: 'named'; readonly users: readonly UserId[] };

export type TimeLimit =
  | { readonly unit: 'days'; readonly n: number }
  | { readonly unit: 'workingDays'; readonly n: number };

export interface StepDefinition {
  /** Key of the step's label. */
  readonly name: string;
  readonly approvers: Approvers;
  readonly need: 'any' | 'all';
  readonly limit: TimeLimit | null;
  readonly onTimeOut: 'escalate' | 'approve' | 'reject';
}

/** A chain of steps, decided one after the other. */
export interface ApprovalDefinition {
  readonly kind: ApprovalKind;
  readonly steps: readonly [StepDefinition, ...StepDefinition[]];
}
