import type { UndoRecord } from '@tidewater/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type BulkKind = 'ASSIGN' | 'RECYCLE' | 'ALLOCATE' | 'HAND_OVER' | 'IMPORT';

/** DA-6: something done to many customers at once, with what it takes to undo it. */
@Entity('bulk_operation')
export class BulkOperationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: BulkKind;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('int') count: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', name: 'undo_until', precision: 3 }) undoUntil: Date;
  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true }) undoneAt: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column('jsonb') items: readonly UndoRecord[];
}
