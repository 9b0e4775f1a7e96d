import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, Refused } from '../../../platform/graphql/refused.type.js';
import type { BulkOutcome } from '../actions/in-bulk.js';

@ObjectType()
export class BulkRefusal {
  @Field(() => ID)
  id: string;

  @Field(() => Refused)
  refusal: Refused;
}

@ObjectType({ description: 'What a batch did: each row is done or refused for itself.' })
export class BulkResult {
  @Field(() => Int)
  done: number;

  @Field(() => [BulkRefusal])
  refused: BulkRefusal[];

  @Field(() => ID, { nullable: true, description: 'Takes the whole back within seven days (DA-6).' })
  undoId: string | null;
}

export function bulkResult(
  { done, refused: rows, undoId }: BulkOutcome,
  { locale }: RequestContext,
): BulkResult {
  return {
    done,
    undoId,
    refused: rows.map(({ id, refusal }) => ({ id, refusal: refused(refusal, locale) })),
  };
}
