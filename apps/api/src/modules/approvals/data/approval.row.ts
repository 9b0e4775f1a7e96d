import type { ApprovalKind, ApprovalStatus, StepDecision, StepDefinition, Verdict } from '@tidewater/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step as it is stored: what the page shows first, what the chain needs to go on after it. */
export interface StoredStep {
  readonly name: string;
  readonly approvers: readonly string[];
  readonly decidedBy: string | null;
  readonly decision: Verdict | null;
  readonly comment: string | null;
  /** ISO instant of the decision. */
  readonly at: string | null;
  readonly definition?: StepDefinition;
  readonly startedAt?: number | null;
  readonly due?: number | null;
  readonly decisions?: readonly StepDecision[];
  readonly escalations?: number;
}

/** An application or a protection review on its way through its chain (AP-1). */
@Entity('approval')
export class ApprovalRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ApprovalKind;
  @Column('text') status: ApprovalStatus;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('uuid', { name: 'applicant_id' }) applicantId: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('int', { nullable: true }) days: number | null;
  /** The customer's time: it expires then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) due: Date | null;
  /** The waiting step's own limit, where it has one (AP-1). */
  @Column({ type: 'timestamptz', name: 'step_due', precision: 3, nullable: true }) stepDue: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('jsonb') steps: readonly StoredStep[];
  @Column('uuid', { name: 'waiting_for', array: true }) waitingFor: string[];
  @Column('uuid', { name: 'decided_by', array: true }) decidedBy: string[];
}
