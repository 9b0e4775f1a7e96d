import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, derived, LensView, may } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { Department, User } from '../../people/index.js';

@ObjectType({ description: 'What something is called, and its id.' })
export class Named {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

/** The JSON list of what a person is tied to by `link`. */
function linked(table: string, link: string, column: string) {
  return derived<Named[]>({
    from: (row) =>
      `(SELECT coalesce(json_agg(json_build_object('id', it.id, 'name', it.name) ORDER BY it.name, it.id), '[]') FROM ${link} tie JOIN ${table} it ON it.id = tie.${column} WHERE tie.user_id = ${row}.id)`,
    value: (list) => list,
  });
}

/** A person as those see them who look after accounts (`user.update`); nobody else sees any. */
@ObjectType()
@LensView({
  table: 'app_user',
  customer: 'none',
  read: 'customer.read',
  rows: (_row, viewer) => (may(viewer, 'user.update') ? 'true' : 'false'),
})
export class Member {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => String)
  @Access({ class: 'identity' })
  account: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The place in the company, whoever holds it.' })
  @Access({ class: 'identity' })
  post: string | null;

  @Field(() => Boolean)
  @Access({ class: 'identity' })
  active: boolean;

  @Field(() => Department, { nullable: true })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Department,
      on: (member, department) => `${department}.id = ${member}.department_id`,
    },
  })
  department: Department | null;

  @Field(() => User, { nullable: true })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => User,
      on: (member, superior) => `${superior}.id = ${member}.superior_id`,
    },
  })
  superior: User | null;

  @Field(() => [Named])
  @Access({ class: 'identity', derived: linked('role', 'user_role', 'role_id') })
  roles: Named[];

  @Field(() => [Named], { description: 'Departments whose records the person sees as if at home there.' })
  @Access({ class: 'identity', derived: linked('department', 'managed_department', 'department_id') })
  managedDepartments: Named[];

  @Field(() => [Named])
  @Access({ class: 'identity', derived: linked('team', 'team_member', 'team_id') })
  teams: Named[];

  @Field(() => Int, {
    description: 'Customers in the person’s name; while there are any, nobody can disable them.',
  })
  @Access({
    class: 'identity',
    derived: derived<number>({
      from: (row) =>
        `(SELECT to_json(count(*)) FROM customer owned WHERE owned.owner_id = ${row}.id AND owned.deleted_at IS NULL)`,
      value: (count) => count,
    }),
  })
  customersOwned: number;
}

export const MemberConnection = connectionOf(() => Member, 'Member');
