import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Business time.' })
export class Clock {
  @Field(() => Date)
  now: Date;

  @Field(() => String, { description: 'IANA name of the zone in which the company’s days begin and end.' })
  zone: string;
}
