import { Field, ID, ObjectType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer } from '../../customers/index.js';
import { User } from '../../people/index.js';
import { grantCauseSql, grantStateSql, principalSql } from '../reads/grant-sql.js';
import { GrantCause, GrantEnd, GrantLevel, GrantState, PrincipalKind } from './grant.enums.js';

@ObjectType({ description: 'Whom access is given to.' })
export class Principal {
  @Field(() => PrincipalKind)
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

const colleague = (column: string) => ({
  kind: 'one' as const,
  view: () => User,
  on: (grant: string, user: string) => `${user}.id = ${grant}.${column}`,
});

@ObjectType({
  description:
    'Access to one customer and all that hangs off it (AC-5); shown to whoever may share the customer.',
})
@LensView({ table: 'customer_grant', customer: (row) => `${row}.customer_id`, read: 'customer.share' })
export class Grant {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Customer)
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (grant, customer) => `${customer}.id = ${grant}.customer_id`,
    },
  })
  customer: Relation<Customer>;

  @Field(() => Principal)
  @Access({ class: 'identity', sql: principalSql })
  principal: Principal;

  @Field(() => GrantLevel)
  @Access({ class: 'identity' })
  level: string;

  @Field(() => GrantCause)
  @Access({ class: 'identity', sql: grantCauseSql })
  cause: string;

  @Field(() => GrantState)
  @Access({ class: 'identity', sql: grantStateSql })
  state: string;

  @Field(() => Date)
  @Access({ class: 'identity', sql: (row) => `${row}.valid_from` })
  from: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'From this moment on it no longer counts; without one until it is revoked.',
  })
  @Access({ class: 'identity', sql: (row) => `${row}.valid_until` })
  until: Date | null;

  @Field(() => User, { nullable: true })
  @Access({ class: 'identity', relation: colleague('granted_by') })
  by: Relation<User> | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  reason: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ended before its time.' })
  @Access({ class: 'identity' })
  endedAt: Date | null;

  @Field(() => User, { nullable: true })
  @Access({ class: 'identity', relation: colleague('ended_by') })
  endedBy: Relation<User> | null;

  @Field(() => String, { nullable: true, description: 'Why somebody revoked it, in their words.' })
  @Access({ class: 'identity' })
  endedReason: string | null;

  @Field(() => GrantEnd, { nullable: true })
  @Access({ class: 'identity' })
  endedBecause: string | null;
}

export const GrantConnection = connectionOf(() => Grant, 'Grant');
export const GrantResult = resultUnion('GrantResult', () => Grant);
