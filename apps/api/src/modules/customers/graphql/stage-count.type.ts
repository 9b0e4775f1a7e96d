import { Field, ObjectType } from 'type-graphql';

import { Count } from '../../../platform/graphql/connection.type.js';
import { CustomerStage } from './customer.enums.js';

@ObjectType()
export class StageCount {
  @Field(() => CustomerStage)
  stage: string;

  @Field(() => Count)
  count: Count;
}
