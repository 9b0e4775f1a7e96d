import { Field, Int, ObjectType } from 'type-graphql';

import { User } from './user.type.js';

@ObjectType({
  description: 'How many customers somebody would see and does not now, and the other way round.',
})
export class SightChange {
  @Field(() => User)
  user: object;

  @Field(() => Int)
  gains: number;

  @Field(() => Int)
  loses: number;
}
