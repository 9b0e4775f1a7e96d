import { Column, Entity, PrimaryColumn } from 'typeorm';

/** LC-12: one dealing with a customer. */
@Entity('follow_up')
export class FollowUpRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('uuid', { name: 'contact_id', nullable: true }) contactId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') way: string;
  @Column('text') note: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', name: 'next_contact_at', precision: 3, nullable: true })
  nextContactAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
