import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter of one page that a person keeps under a name. */
@Entity('saved_view')
export class SavedViewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('text') page: string;
  @Column('text') name: string;
  @Column('text') query: string;
}
