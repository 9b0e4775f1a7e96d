import { Field, Int, ObjectType } from 'type-graphql';

import { LevelGiven, Role, ScopeGiven } from './role.type.js';

@ObjectType({
  description:
    'The most that all roles of a person together allow. Each record says itself what it withholds.',
})
export class Permissions {
  @Field(() => [ScopeGiven])
  scopes: readonly ScopeGiven[];

  @Field(() => [String])
  may: readonly string[];

  @Field(() => Boolean, { description: 'My pages carry my name: one of my roles says so (DA-7).' })
  watermark: boolean;

  @Field(() => [LevelGiven], {
    description: 'Of every class, and of every field that some role singles out.',
  })
  levels: readonly LevelGiven[];
}

@ObjectType({ description: 'Counts against the caps in force, and the badges of the bell and the menu.' })
export class MyCounts {
  @Field(() => Int)
  potential: number;

  @Field(() => Int)
  potentialCap: number;

  @Field(() => Int)
  intent: number;

  @Field(() => Int)
  intentCap: number;

  @Field(() => Int)
  claimsToday: number;

  @Field(() => Int)
  dailyClaimCap: number;

  @Field(() => Int)
  remindersDue: number;

  @Field(() => Int)
  approvalsWaiting: number;

  @Field(() => Int)
  reviewsWaiting: number;
}

/** `user`, `counts`, `preferences` and `permissions` are read only when they are asked for. */
@ObjectType()
export class Me {
  @Field(() => [Role])
  roles: readonly Role[];

  @Field(() => String)
  locale: string;

  @Field(() => [String], { description: 'Names of the actions that some role of mine allows somewhere.' })
  actions: readonly string[];
}
