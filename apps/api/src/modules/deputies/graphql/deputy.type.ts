import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView, may } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { User } from '../../people/index.js';

export const DeputyState = enumOf(['PLANNED', 'LIVE', 'OVER', 'ENDED']);
registerEnumType(DeputyState, { name: 'DeputyState' });

/** SQL of how a deputy's time stands now, by the database's business clock. */
export function deputyStateSql(row: string): string {
  return `CASE WHEN ${row}.ended_at IS NOT NULL THEN 'ENDED' WHEN ${row}.valid_until <= (SELECT app_now()) THEN 'OVER' WHEN ${row}.valid_from > (SELECT app_now()) THEN 'PLANNED' ELSE 'LIVE' END`;
}

const colleague = (column: string) => ({
  kind: 'one' as const,
  view: () => User,
  on: (deputy: string, user: string) => `${user}.id = ${deputy}.${column}`,
});

@ObjectType({
  description:
    'Somebody who stands in for a person for a while: reads their customers and decides what waits for them. Shown to both and to those who look after accounts.',
})
@LensView({
  table: 'deputy',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) => {
    if (may(viewer, 'user.update')) return 'true';
    const me = bindings.bind(viewer.id, 'uuid');
    return `(${row}.person_id = ${me} OR ${row}.deputy_id = ${me})`;
  },
})
export class Deputy {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => User)
  @Access({ class: 'identity', relation: colleague('person_id') })
  person: Relation<User>;

  @Field(() => User)
  @Access({ class: 'identity', relation: colleague('deputy_id') })
  deputy: Relation<User>;

  @Field(() => Date)
  @Access({ class: 'identity', sql: (row) => `${row}.valid_from` })
  from: Date;

  @Field(() => Date, { description: 'From this moment on it no longer counts.' })
  @Access({ class: 'identity', sql: (row) => `${row}.valid_until` })
  until: Date;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  reason: string | null;

  @Field(() => DeputyState)
  @Access({ class: 'identity', sql: deputyStateSql })
  state: string;

  @Field(() => User)
  @Access({ class: 'identity', relation: colleague('made_by') })
  by: Relation<User>;
}

export const DeputyConnection = connectionOf(() => Deputy, 'Deputy');
export const DeputyResult = resultUnion('DeputyResult', () => Deputy);

@InputType()
export class DeputyInput {
  @Field(() => ID, { nullable: true, description: 'Absent: oneself. Somebody else needs `user.update`.' })
  personId?: string | null;

  @Field(() => ID)
  deputyId: string;

  @Field(() => Date, { nullable: true, description: 'Absent: at once.' })
  from?: Date | null;

  @Field(() => Date)
  until: Date;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
