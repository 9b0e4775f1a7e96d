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

  @Field(() => String, {
    nullable: true,
    description: 'Of a customer in sight, where the page cannot know it.',
  })
  name: string | null;
}

@ObjectType({ description: 'What a batch did: each row is done or refused for itself.' })
export class BulkResult {
  @Field(() => Int)
  done: number;

  @Field(() => [BulkRefusal], { description: 'Of very many (an undone import) the first 200.' })
  refused: BulkRefusal[];

  @Field(() => Int)
  refusedCount: number;

  @Field(() => ID, { nullable: true, description: 'Takes the whole back within seven days (DA-6).' })
  undoId: string | null;
}

export function bulkResult(
  { done, refused: rows, refusedCount = rows.length, undoId }: BulkOutcome,
  { locale }: RequestContext,
): BulkResult {
  return {
    done,
    undoId,
    refusedCount,
    refused: rows.map(({ id, refusal, name = null }) => ({
      id,
      name,
      refusal: refused(refusal, locale),
    })),
  };
}
