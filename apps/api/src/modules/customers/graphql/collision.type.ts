import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { CustomerStage } from './customer.enums.js';

export const CollisionVerdict = enumOf(['FREE', 'ASK', 'TAKEN', 'DUPLICATE']);
registerEnumType(CollisionVerdict, { name: 'CollisionVerdict' });

@InputType()
export class CollisionInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  creditCode?: string | null;

  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One open entry form is one check of the budget, however often it asks while typing.',
  })
  formId?: string | null;
}

@ObjectType({ description: 'A customer that may be the same; who may not open it learns no more than this.' })
export class CollisionHit {
  @Field(() => ID, { nullable: true, description: 'Only where the viewer may see the customer.' })
  customerId: string | null;

  @Field(() => String)
  name: string;

  @Field(() => CustomerStage, { nullable: true })
  stage: string | null;

  @Field(() => String, { nullable: true })
  protectorName: string | null;

  @Field(() => Date, { nullable: true })
  protectedSince: Date | null;

  @Field(() => Int, { nullable: true })
  daysLeft: number | null;

  @Field(() => Boolean, { description: 'Whether the viewer could protect it now.' })
  protectable: boolean;

  @Field(() => Boolean, { description: 'The same customer beyond doubt: entering it is refused.' })
  exact: boolean;

  @Field(() => Float)
  similarity: number;

  @Field(() => String, { description: 'Why it is a hit, in the language of the reader.' })
  reason: string;
}

@ObjectType()
export class CollisionResult {
  @Field(() => CollisionVerdict)
  verdict: string;

  @Field(() => [CollisionHit])
  hits: CollisionHit[];
}
