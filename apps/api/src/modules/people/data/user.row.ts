import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person with an account. Names, posts and superiors are kept by the seed and, later, by administrators. */
@Entity('app_user')
export class UserRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') account: string;
  @Column('text') name: string;
  @Column('boolean') active: boolean;
  @Column('text') locale: 'zh-CN' | 'en-US';
  @Column('jsonb') preferences: object;
}
