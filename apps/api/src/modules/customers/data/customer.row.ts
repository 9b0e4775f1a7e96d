import type {
  CustomerState,
  FormerOwner,
  PendingApplication,
  PoolCause,
  ReviewOutcome,
} from '@tidewater/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const at = { type: 'timestamptz', precision: 3, nullable: true } as const;

/** A customer as it stands. The row is the truth, the journal its evidence. */
@Entity('customer')
export class CustomerRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('int') version: number;

  @Column('text') name: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text', { name: 'name_core' }) nameCore: string;
  @Column('text', { name: 'name_pinyin' }) namePinyin: string;
  @Column('text', { name: 'name_initials' }) nameInitials: string;
  @Column('text', { name: 'name_terms', array: true }) nameTerms: string[];

  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'phone_key', nullable: true }) phoneKey: string | null;
  @Column('text', { nullable: true }) introduction: string | null;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode: string | null;
  @Column('text') country: string;
  @Column('text', { nullable: true }) postcode: string | null;
  /** Where it lies, the widest place first; null: not read from the address yet. */
  @Column('text', { array: true, nullable: true }) places: string[] | null;
  @Column('boolean') incomplete: boolean;
  @Column('text', { name: 'care_class', nullable: true }) careClass: string | null;
  @Column('text', { nullable: true }) importance: string | null;

  @Column('text') stage: CustomerState['stage'];
  @Column('uuid', { name: 'pool_id' }) poolId: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'owner_department_id', nullable: true }) ownerDepartmentId: string | null;
  @Column('uuid', { name: 'creator_id' }) creatorId: string;
  @Column('boolean', { name: 'ever_approved' }) everApproved: boolean;

  @Column({ ...at, name: 'protected_since' }) protectedSince: Date | null;
  @Column({ ...at, name: 'protected_until' }) protectedUntil: Date | null;
  @Column({ ...at, name: 'stage_since' }) stageSince: Date | null;
  @Column('int', { name: 'grants_used' }) grantsUsed: number;
  @Column('int', { name: 'granted_days' }) grantedDays: number;
  @Column('int', { name: 'policy_version' }) policyVersion: number;

  /** The review being waited for, of a protection or of a reservation. */
  @Column({ ...at, name: 'review_since' }) reviewSince: Date | null;
  @Column({ ...at, name: 'review_due' }) reviewDue: Date | null;
  /** The outcome of the last one. */
  @Column('text', { name: 'review_status', nullable: true }) reviewStatus: ReviewOutcome['status'] | null;
  @Column('text', { name: 'review_reason', nullable: true }) reviewReason: string | null;
  @Column('uuid', { name: 'review_by', nullable: true }) reviewBy: string | null;
  @Column({ ...at, name: 'review_at' }) reviewAt: Date | null;

  @Column('uuid', { name: 'application_id', nullable: true }) applicationId: string | null;
  @Column('text', { name: 'application_kind', nullable: true }) applicationKind:
    | PendingApplication['kind']
    | null;
  @Column('uuid', { name: 'application_by', nullable: true }) applicationBy: string | null;
  @Column('int', { name: 'application_days', nullable: true }) applicationDays: number | null;
  @Column({ ...at, name: 'application_at' }) applicationAt: Date | null;

  @Column({ ...at, name: 'formal_since' }) formalSince: Date | null;
  @Column('int', { name: 'contracts_signed' }) contractsSigned: number;
  @Column('date', { name: 'first_deal_on', nullable: true }) firstDealOn: string | null;
  @Column('date', { name: 'last_deal_on', nullable: true }) lastDealOn: string | null;
  @Column({ ...at, name: 'lost_at' }) lostAt: Date | null;
  @Column('text', { name: 'lost_reason', nullable: true }) lostReason: string | null;

  @Column({ ...at, name: 'pool_since' }) poolSince: Date | null;
  @Column('text', { name: 'pool_cause', nullable: true }) poolCause: PoolCause | null;
  @Column('text', { name: 'pool_reason', nullable: true }) poolReason: string | null;
  /** Edge 19: for ten minutes the loser of a race is told that it is taken. */
  @Column({ ...at, name: 'left_pool_at' }) leftPoolAt: Date | null;
  @Column('uuid', { name: 'lock_by', nullable: true }) lockBy: string | null;
  @Column({ ...at, name: 'lock_at' }) lockAt: Date | null;
  @Column('text', { name: 'lock_reason', nullable: true }) lockReason: string | null;
  @Column('uuid', { name: 'reservation_by', nullable: true }) reservationBy: string | null;
  @Column({ ...at, name: 'reservation_since' }) reservationSince: Date | null;
  @Column('uuid', { name: 'last_owner_id', nullable: true }) lastOwnerId: string | null;
  @Column('text', { name: 'last_stage', nullable: true }) lastStage: 'potential' | 'intent' | null;
  @Column({ ...at, name: 'last_deadline' }) lastDeadline: Date | null;
  @Column('jsonb', { name: 'former_owners' }) formerOwners: readonly FormerOwner[];

  @Column({ ...at, name: 'last_follow_up_at' }) lastFollowUpAt: Date | null;
  @Column({ ...at, name: 'next_contact_at' }) nextContactAt: Date | null;
  @Column({ ...at, name: 'next_deadline_at' }) nextDeadlineAt: Date | null;
  @Column('text', { name: 'next_deadline_what', nullable: true }) nextDeadlineWhat: string | null;

  /** The bulk operation it came by (DA-6). */
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;

  /** In the recycle bin. */
  @Column({ ...at, name: 'deleted_at' }) deletedAt: Date | null;
  @Column('uuid', { name: 'duplicate_of', nullable: true }) duplicateOf: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}

/** The columns that say which company it is, with what is derived from them. */
export type CompanyFact =
  | 'name'
  | 'nameKey'
  | 'nameCore'
  | 'namePinyin'
  | 'nameInitials'
  | 'nameTerms'
  | 'address'
  | 'industry'
  | 'phone'
  | 'phoneKey'
  | 'introduction'
  | 'creditCode'
  | 'country'
  | 'postcode'
  | 'places';
