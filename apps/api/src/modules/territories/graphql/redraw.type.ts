import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, derived, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer } from '../../customers/index.js';
import { SightChange, sightChangesSql, User } from '../../people/index.js';
import { RedrawKind, RedrawStatus } from './territory.enums.js';
import { whoDraws } from './territory.type.js';

@ObjectType({
  description:
    'A territory as somebody drew it: what it moves, and how far that has come. Its numbers count all customers, seen by the viewer or not.',
})
@LensView({
  table: 'territory_redraw',
  customer: 'none',
  read: 'customer.read',
  rows: (row, viewer, bindings) =>
    `${whoDraws(viewer)} AND (${row}.status <> 'DRAFT' OR ${row}.made_by = ${bindings.bind(viewer.id, 'uuid')})`,
})
export class TerritoryRedraw {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => ID)
  @Access({ class: 'identity' })
  territoryId: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  name: string;

  @Field(() => RedrawKind)
  @Access({ class: 'identity' })
  kind: string;

  @Field(() => RedrawStatus)
  @Access({ class: 'identity' })
  status: string;

  @Field(() => [String], { description: 'name, rules, members.' })
  @Access({ class: 'identity' })
  changed: string[];

  @Field(() => Boolean, {
    description:
      'False while a worker still counts: what it moves and whose sight it changes is not known whole, and it cannot be confirmed.',
  })
  @Access({ class: 'identity' })
  isCounted: boolean;

  @Field(() => Int, { description: 'Customers looked at so far, of `toLookAt`.' })
  @Access({ class: 'identity' })
  lookedAt: number;

  @Field(() => Int, { description: 'All customers there were when the count began.' })
  @Access({ class: 'identity' })
  toLookAt: number;

  @Field(() => Int, { description: 'Customers that come into the territory.' })
  @Access({ class: 'identity' })
  entering: number;

  @Field(() => Int, { description: 'Those of them that come from another territory.' })
  @Access({ class: 'identity' })
  enteringFromOthers: number;

  @Field(() => Int)
  @Access({ class: 'identity' })
  leaving: number;

  @Field(() => Int)
  @Access({ class: 'identity' })
  leavingToOthers: number;

  @Field(() => Int, { description: 'Customers moved so far.' })
  @Access({ class: 'identity' })
  moved: number;

  @Field(() => [SightChange], { description: 'Whose sight changes, of the first 200 people it concerns.' })
  @Access({
    class: 'identity',
    derived: derived<SightChange[]>({
      from: (row) => sightChangesSql(`${row}.sight`),
      value: (changes) => changes,
    }),
  })
  sight: SightChange[];

  @Field(() => Boolean, { description: 'False where more people were concerned than were counted.' })
  @Access({ class: 'identity' })
  sightIsWhole: boolean;

  @Field(() => User)
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (redraw, user) => `${user}.id = ${redraw}.made_by` },
  })
  by: Relation<User>;

  @Field(() => Date)
  @Access({ class: 'identity' })
  madeAt: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  confirmedAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  doneAt: Date | null;
}

export const TerritoryRedrawConnection = connectionOf(() => TerritoryRedraw, 'TerritoryRedraw');
export const TerritoryRedrawResult = resultUnion('TerritoryRedrawResult', () => TerritoryRedraw);

const nameOf = (column: string) => (row: string) =>
  `(SELECT name FROM territory WHERE id = ${row}.${column})`;

@ObjectType({ description: 'A customer that changes its territory; only those the viewer sees.' })
@LensView({
  table: 'territory_move',
  customer: (row) => `${row}.customer_id`,
  read: 'customer.read',
  rows: (_row, viewer) => whoDraws(viewer),
})
export class TerritoryMove {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Customer)
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (move, customer) => `${customer}.id = ${move}.customer_id`,
    },
  })
  customer: Relation<Customer>;

  @Field(() => String, { nullable: true, description: 'Null: out of no territory.' })
  @Access({ class: 'identity', sql: nameOf('from_id') })
  from: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null: into none, or into one that is only looked at.',
  })
  @Access({ class: 'identity', sql: nameOf('to_id') })
  to: string | null;
}

export const TerritoryMoveConnection = connectionOf(() => TerritoryMove, 'TerritoryMove');
