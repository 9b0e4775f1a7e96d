import { Column, Entity, PrimaryColumn } from 'typeorm';

/** LC-7: a contract that was signed, as far as the lifecycle needs it. */
@Entity('signed_contract')
export class SignedContractRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') number: string;
  @Column('date', { name: 'signed_on' }) signedOn: string;
  /** An exact decimal as text. */
  @Column('numeric', { precision: 18, scale: 2 }) amount: string;
  @Column('text') currency: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
}
