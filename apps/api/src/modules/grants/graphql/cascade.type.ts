import { Field, Int, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';

@ObjectType({ description: 'How much revoking with `cascade` would end. Nothing is changed.' })
export class GrantCascade {
  @Field(() => Int, {
    description:
      'Grants given by the person; for one grant, on that customer by the person who has it, or by those members of the group who could not share it without.',
  })
  given: number;

  @Field(() => Int, {
    description: 'Grants given on the same customers by those who had been given access, and so on.',
  })
  passedOn: number;

  @Field(() => Int)
  customers: number;
}

@ObjectType()
export class RevokedGrants {
  @Field(() => Int)
  count: number;
}

export const RevokedGrantsResult = resultUnion('RevokedGrantsResult', () => RevokedGrants);
