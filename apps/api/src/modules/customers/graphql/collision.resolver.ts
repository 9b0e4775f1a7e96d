import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { RefusalDetails } from '../../../platform/graphql/refused.type.js';
import { checkCollision } from '../actions/check-collision.js';
import type { RefusalContext } from '../actions/outcome.js';
import { collisionHits } from '../reads/collision-hits.js';
import { CollisionHit, CollisionInput, CollisionResult } from './collision.type.js';

@Resolver(() => RefusalDetails)
export class CollisionResolver {
  @Query(() => CollisionResult, { description: 'Is the company there already, and whose is it (LC-10)?' })
  collisionCheck(@Ctx() context: RequestContext, @Arg('input', () => CollisionInput) input: CollisionInput) {
    return checkCollision(context, input);
  }

  @FieldResolver(() => [CollisionHit], {
    nullable: true,
    description: 'The customers an entry collided with.',
  })
  hits(@Root() { collisions }: RefusalDetails & RefusalContext, @Ctx() context: RequestContext) {
    return collisions === undefined ? null : collisionHits(context, collisions);
  }
}
