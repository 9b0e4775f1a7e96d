import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Business time.' })
export class Clock {
  @Field(() => Date)
  now: Date;
}
