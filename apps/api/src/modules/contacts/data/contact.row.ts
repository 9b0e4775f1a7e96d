import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person at a customer (CT-1). */
@Entity('contact')
export class ContactRow {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_pinyin' }) namePinyin: string;
  @Column('text', { name: 'name_initials' }) nameInitials: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) mobile: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) wechat: string | null;
  @Column('boolean', { name: 'is_primary' }) isPrimary: boolean;
  @Column('uuid', { name: 'creator_id' }) creatorId: string;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
