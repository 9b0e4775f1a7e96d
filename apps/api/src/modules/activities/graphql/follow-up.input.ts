import { Field, ID, InputType } from 'type-graphql';

import { FollowUpWay } from './follow-up.type.js';

@InputType()
export class FollowUpInput {
  @Field(() => FollowUpWay) way: keyof typeof FollowUpWay;
  @Field(() => String) note: string;
  @Field(() => ID, { nullable: true }) contactId?: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was; now by default.' }) at?: Date | null;
  @Field(() => Date, { nullable: true }) nextContactAt?: Date | null;
}

/** The rules count in milliseconds. */
export function followUpOf({ at, nextContactAt, ...rest }: FollowUpInput) {
  return { ...rest, at: at?.getTime() ?? null, nextContactAt: nextContactAt?.getTime() ?? null };
}
