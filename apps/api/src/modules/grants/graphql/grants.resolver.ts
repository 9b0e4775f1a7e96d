import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { listGrants } from '../reads/list-grants.js';
import { previewRevokeAccess, previewRevokeGrantsGivenBy } from '../reads/preview-cascade.js';
import { searchPrincipals } from '../reads/search-principals.js';
import { GrantCascade } from './cascade.type.js';
import { PrincipalKind } from './grant.enums.js';
import { Grant, GrantConnection, Principal } from './grant.type.js';

@Resolver()
export class GrantsResolver {
  @Query(() => GrantConnection, {
    description:
      'Grants and collaborators, newest first, live and ended: of one customer, or of all that the viewer may share.',
  })
  grants(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID, { nullable: true }) customerId?: string | null,
    @Arg('live', () => Boolean, { nullable: true, description: 'Only those in force, or only the others.' })
    live?: boolean | null,
    @Arg('givenByMe', () => Boolean, { nullable: true }) givenByMe?: boolean | null,
    @Arg('byHand', () => Boolean, { nullable: true, description: 'Leaves out what a rule gave.' })
    byHand?: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return listGrants(context, info, Grant, { customerId, live, givenByMe, byHand, first, after });
  }

  @Query(() => GrantCascade, {
    nullable: true,
    description: 'What `revokeAccess` with `cascade` would end besides this grant (AC-5).',
  })
  previewRevokeAccess(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string) {
    return previewRevokeAccess(context, id);
  }

  @Query(() => GrantCascade, {
    nullable: true,
    description: 'What `revokeGrantsGivenBy` would end. Needs `user.update`.',
  })
  previewRevokeGrantsGivenBy(@Ctx() context: RequestContext, @Arg('personId', () => ID) personId: string) {
    return previewRevokeGrantsGivenBy(context, personId);
  }

  @Query(() => [Principal], { description: 'Whom access can be given to, by name.' })
  principals(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PrincipalKind) kind: 'user' | 'team' | 'department' | 'role',
    @Arg('search', () => String, { nullable: true }) search?: string | null,
  ) {
    return searchPrincipals(context, kind, search ?? '');
  }
}
