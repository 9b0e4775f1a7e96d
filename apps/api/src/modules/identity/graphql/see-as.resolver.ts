import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';

import { oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { seeAs, stopSeeing } from '../actions/see-as.js';
import { User } from '../../people/index.js';

@ObjectType({ description: 'Whose eyes this session looks through.' })
export class SeenAs {
  /** Whose; `user` is read by the field resolver. */
  userId: string;
}

const SeenAsResult = resultUnion('SeenAsResult', () => SeenAs);

@Resolver(() => SeenAs)
export class SeeAsResolver {
  @Mutation(() => SeenAsResult, {
    description: 'Looks with another person’s eyes until `stopSeeing`; nothing can be changed meanwhile.',
  })
  async seeAs(@Ctx() context: RequestContext, @Arg('userId', () => ID) userId: string) {
    const why = await seeAs(context, userId);
    return why === null ? { userId } : refused(why, context.locale);
  }

  @Mutation(() => Boolean)
  async stopSeeing(@Ctx() context: RequestContext): Promise<boolean> {
    await stopSeeing(context);
    return true;
  }

  @FieldResolver(() => User)
  user(@Root() { userId }: SeenAs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return oneRecord(context, info, User, userId);
  }
}
