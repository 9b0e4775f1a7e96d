import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { allDepartments } from '../reads/all-departments.js';
import { searchDirectory } from '../reads/search-directory.js';
import { Department, User, UserConnection } from './user.type.js';

@Resolver(() => User)
export class DirectoryResolver {
  @Query(() => UserConnection, { description: 'By name, account, pinyin or initials.' })
  async users(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search?: string,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<unknown> {
    return await searchDirectory(context, info, { search, first, after });
  }

  @Query(() => [Department])
  async departments(@Ctx() context: RequestContext): Promise<Department[]> {
    return await allDepartments(context);
  }
}
