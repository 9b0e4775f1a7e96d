import { Field, ObjectType } from 'type-graphql';

import { Refused } from '../../../platform/graphql/refused.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { User } from '../../people/index.js';
import { ApprovalStatus } from './customer.enums.js';

@ObjectType({ description: 'The customer-service centre’s look at a new protection (LC-9).' })
export class ProtectionReview {
  @Field(() => ApprovalStatus)
  status: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Date, { nullable: true })
  due: Date | null;
}

@ObjectType({ description: 'The next moment at which something happens to the customer by itself.' })
export class Deadline {
  @Field(() => Date)
  at: Date;

  @Field(() => String, { description: 'DROP, REVIEW_LAPSES or HOLD_ENDS' })
  what: string;
}

@ObjectType({ description: 'A manager keeps it from being claimed (LC-8).' })
export class PoolLock {
  @Field(() => User, { nullable: true })
  by: Relation<User> | null;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  reason: string;
}

@ObjectType({
  description: 'A mutation, and why the viewer may not use it here; `refusal` is null where they may.',
})
export class AllowedAction {
  @Field(() => String)
  action: string;

  @Field(() => Refused, { nullable: true })
  refusal: Refused | null;
}

@ObjectType({ description: 'An exact amount with its currency (ISO 4217).' })
export class Money {
  @Field(() => DecimalScalar)
  value: string;

  @Field(() => String)
  currency: string;
}
