import { Arg, Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql';

import { Access, answeredByLens, derived, LensView, may, type Viewer } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { Customer } from '../../customers/index.js';
import { TerritoryLevel, TerritoryMemberKind } from './territory.enums.js';

/** Territories are shown to those who draw them. */
export function whoDraws(viewer: Viewer): string {
  return may(viewer, 'territory.update') ? 'true' : 'false';
}

@ObjectType({
  description: 'A rule by which customers belong to a territory; the most particular one decides.',
})
@LensView({
  table: 'territory_rule',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer) => `${row}.redraw_id IS NULL AND ${whoDraws(viewer)}`,
})
export class TerritoryRule {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => ID, { nullable: true })
  @Access({ class: 'identity' })
  customerId: string | null;

  @Field(() => Customer, { nullable: true, description: 'Null where the viewer does not see that customer.' })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (rule, customer) => `${customer}.id = ${rule}.customer_id`,
    },
  })
  customer: Relation<Customer> | null;

  @Field(() => String, { nullable: true, description: 'The first digits.' })
  @Access({ class: 'identity' })
  postcode: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  place: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'identity' })
  industry: string | null;
}

export const TerritoryRuleConnection = connectionOf(() => TerritoryRule, 'TerritoryRule');

@ObjectType({ description: 'A person, team or department that belongs to a territory.' })
export class TerritoryMember {
  @Field(() => TerritoryMemberKind)
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => TerritoryLevel, { description: 'What it gives on the customers there that somebody owns.' })
  level: string;
}

const nameOfMember = `coalesce(CASE m.principal_kind WHEN 'user' THEN (SELECT name FROM app_user WHERE id = m.principal_id)
  WHEN 'team' THEN (SELECT name FROM team WHERE id = m.principal_id)
  ELSE (SELECT name FROM department WHERE id = m.principal_id) END, '')`;

@ObjectType({ description: 'A sales territory (AC-9); shown to those who draw them (`territory.update`).' })
@LensView({
  table: 'territory',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer) => `${row}.closed_at IS NULL AND ${whoDraws(viewer)}`,
})
export class Territory {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  // Its field, with its arguments, is TerritoryRulesResolver's.
  @Access({
    class: 'identity',
    relation: {
      kind: 'many',
      view: () => TerritoryRule,
      on: (territory, rule) => `${rule}.territory_id = ${territory}.id`,
    },
  })
  rules: Relation<object>;

  @Field(() => [TerritoryMember])
  @Access({
    class: 'identity',
    derived: derived<TerritoryMember[]>({
      from: (row) =>
        `(SELECT coalesce(json_agg(json_build_object('kind', m.principal_kind, 'id', m.principal_id, 'name', ${nameOfMember}, 'level', m.level) ORDER BY m.principal_kind DESC, m.principal_id), '[]') FROM territory_member m WHERE m.territory_id = ${row}.id)`,
      value: (members) => members,
    }),
  })
  members: TerritoryMember[];

  @Field(() => Int, {
    description: 'Customers there, those in the pool included, seen by the viewer or not.',
  })
  @Access({
    class: 'identity',
    derived: derived<number>({
      from: (row) =>
        `(SELECT to_json(count(*)) FROM customer belongs WHERE belongs.territory_id = ${row}.id AND belongs.deleted_at IS NULL)`,
      value: (count) => count,
    }),
  })
  customerCount: number;

  @Field(() => ID, { nullable: true, description: 'The redraw whose customers are still being moved.' })
  @Access({
    class: 'identity',
    sql: (row) =>
      `(SELECT d.id FROM territory_redraw d WHERE d.territory_id = ${row}.id AND d.status = 'RUNNING' ORDER BY d.confirmed_at LIMIT 1)`,
  })
  runningRedrawId: string | null;
}

export const TerritoryConnection = connectionOf(() => Territory, 'Territory');

/** Adds the rules, as they were drawn, to the territory. */
@Resolver(() => Territory)
export class TerritoryRulesResolver {
  @FieldResolver(() => TerritoryRuleConnection)
  rules(
    @Arg('first', () => Int, { nullable: true }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): never {
    return answeredByLens();
  }
}
