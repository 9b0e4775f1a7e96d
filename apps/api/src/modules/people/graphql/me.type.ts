import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class Role {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
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

/** `user`, `counts` and `preferences` are read only when they are asked for. */
@ObjectType()
export class Me {
  @Field(() => [Role])
  roles: readonly Role[];

  @Field(() => String)
  locale: string;

  @Field(() => [String], { description: 'Names of the actions that some role of mine allows somewhere.' })
  actions: readonly string[];
}
