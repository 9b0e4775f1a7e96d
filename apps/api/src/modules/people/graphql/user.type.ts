import { Field, ID, ObjectType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf, type Connection } from '../../../platform/graphql/connection.type.js';

@ObjectType()
@LensView({ table: 'department', customer: 'none', read: 'customer.read' })
export class Department {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => ID, { nullable: true })
  @Access({ class: 'identity' })
  parentId: string | null;
}

/** A colleague as everybody signed in may know them: the public columns of the directory and no other. */
@ObjectType()
@LensView({ table: 'app_user', customer: 'none', read: 'customer.read' })
export class User {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  account: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  title: string | null;

  @Field(() => Boolean)
  @Access({ class: 'identity' })
  active: boolean;

  @Field(() => Department, { nullable: true })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Department,
      on: (user, department) => `${department}.id = ${user}.department_id`,
    },
  })
  department: Department | null;
}

export const UserConnection = connectionOf(() => User, 'User');
export type UserConnection = Connection<User>;
