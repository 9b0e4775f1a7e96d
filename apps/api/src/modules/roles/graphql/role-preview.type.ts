import { Field, Int, ObjectType } from 'type-graphql';

import { Count } from '../../../platform/graphql/connection.type.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { RightsDifference } from './rights-difference.type.js';

@ObjectType({ description: 'What a changed role would mean for one person who has it.' })
export class AffectedPerson {
  /** Whose; `user` is read by the field resolver. */
  userId: string;

  @Field(() => Count, { description: 'Customers in sight today.' })
  customersBefore: Count;

  @Field(() => Count, { description: 'Customers in sight with the changed role.' })
  customersAfter: Count;
}

@ObjectType({ description: 'What saving a role would do. Nothing is changed.' })
export class RolePreview {
  @Field(() => [RightsDifference])
  differences: readonly RightsDifference[];

  @Field(() => Int, { description: 'Active people who have the role.' })
  people: number;

  @Field(() => [AffectedPerson], { description: 'The first ten of them.' })
  affected: readonly AffectedPerson[];
}

export const RolePreviewResult = resultUnion('RolePreviewResult', () => RolePreview);
