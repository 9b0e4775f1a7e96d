import type { CustomerEvent } from '@tidewater/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A journal line. Lines are added, never changed. */
@Entity('customer_event')
export class CustomerEventRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('int') seq: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') type: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('int', { name: 'policy_version' }) policyVersion: number;
  /** The whole event. */
  @Column('jsonb') data: CustomerEvent;
}
