import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

import { byName, listRecords, nameHas, oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { departmentTree } from '../reads/department-tree.js';
import { previewDepartmentMove } from '../reads/preview-department-move.js';
import { searchMembers } from '../reads/search-members.js';
import { DepartmentMoveResult, DepartmentNode } from './department-node.type.js';
import { MemberFilter } from './member.input.js';
import { Member, MemberConnection } from './member.type.js';
import { Team, TeamConnection } from './team.type.js';

@Resolver()
export class OrganisationResolver {
  @Query(() => [DepartmentNode], { description: 'Needs `user.update`.' })
  async departmentTree(@Ctx() context: RequestContext): Promise<DepartmentNode[]> {
    return await departmentTree(context);
  }

  @Query(() => MemberConnection, { description: 'Nobody without `user.update`.' })
  members(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => MemberFilter, { nullable: true }) filter?: MemberFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return searchMembers(context, info, { filter: filter ?? {}, first, after });
  }

  @Query(() => Member, { nullable: true })
  member(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string) {
    return oneRecord(context, info, Member, id);
  }

  @Query(() => TeamConnection)
  teams(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, Team, {
      first,
      after,
      order: [byName],
      where: nameHas(search),
    });
  }

  @Query(() => DepartmentMoveResult, { description: 'Whose sight a move would change (AC-1).' })
  async previewDepartmentMove(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('parentId', () => ID, { nullable: true }) parentId?: string | null,
  ) {
    const preview = await previewDepartmentMove(context, id, parentId ?? null);
    return 'code' in preview ? refused(preview, context.locale) : preview;
  }
}
