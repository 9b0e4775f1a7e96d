import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, derived, LensView, may } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { personSql, User } from '../../people/index.js';

/** A group across departments that grants may name. Its name is no secret; who is in it those see who look after it. */
@ObjectType()
@LensView({ table: 'team', customer: 'none', read: 'customer.read' })
export class Team {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => Int)
  @Access({
    class: 'identity',
    derived: derived<number>({
      from: (row) => `(SELECT to_json(count(*)) FROM team_member tie WHERE tie.team_id = ${row}.id)`,
      value: (count) => count,
    }),
  })
  size: number;

  @Field(() => [User], { nullable: true, description: 'Null without `user.update`.' })
  @Access({
    class: 'identity',
    derived: derived<object[] | null>({
      from: (row, { viewer }) =>
        may(viewer, 'user.update')
          ? `(SELECT coalesce(json_agg(${personSql('person')} ORDER BY person.name_pinyin, person.id), '[]') FROM team_member tie JOIN app_user person ON person.id = tie.user_id WHERE tie.team_id = ${row}.id)`
          : 'NULL::json',
      value: (people) => people,
    }),
  })
  members: User[] | null;
}

export const TeamConnection = connectionOf(() => Team, 'Team');
