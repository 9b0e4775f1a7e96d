import { Field, Int, ObjectType } from 'type-graphql';

import type { Relation } from '../../../platform/graphql/relation.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { User } from '../../people/index.js';
import { Customer } from './customer.type.js';

@ObjectType()
export class OwnerCount {
  readonly ownerId: string;

  @Field(() => User)
  owner: Relation<User>;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DayCount {
  @Field(() => DateScalar)
  day: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Whose customers a changed policy would let drop earlier, and when (LC-19).' })
export class PolicyPreview {
  readonly sampleIds: readonly string[];

  @Field(() => Int)
  wouldDrop: number;

  @Field(() => [OwnerCount], { description: 'Those with the most first.' })
  byOwner: OwnerCount[];

  @Field(() => [DayCount], { description: 'By the day on which they would drop.' })
  byDay: DayCount[];

  @Field(() => [Customer], { description: 'The soonest of them that the viewer sees.' })
  sample: Relation<Customer>[];
}
