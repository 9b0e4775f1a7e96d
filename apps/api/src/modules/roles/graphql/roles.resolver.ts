import { plainActions, reaches, rightsDifferences, scopedActions, fieldClasses } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';

import { byName, isId, listRecords, nameHas, newestFirst, oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Role, RoleConnection, User } from '../../people/index.js';
import { accessFields } from '../reads/access-fields.js';
import { accessMatrix } from '../reads/access-matrix.js';
import { classOfField } from '../reads/known-fields.js';
import { roleReader, rolesToRead } from '../reads/roles-to-read.js';
import { AccessCatalogue, AccessMatrix } from './access-matrix.type.js';
import { RightsDifference, toldDifferences } from './rights-difference.type.js';
import { RoleChange, RoleChangeConnection } from './role-change.type.js';
import { AffectedPerson } from './role-preview.type.js';

@Resolver()
export class RolesResolver {
  @Query(() => RoleConnection, { description: 'All roles with `role.read`, otherwise my own.' })
  roles(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, Role, {
      first,
      after,
      order: [byName],
      where: nameHas(search),
    });
  }

  @Query(() => Role, { nullable: true })
  role(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string) {
    return oneRecord(context, info, Role, id);
  }

  @Query(() => AccessCatalogue, {
    description: 'What rights can be given on, and what its fields are called.',
  })
  accessCatalogue(@Ctx() context: RequestContext): AccessCatalogue {
    signedIn(context);
    return {
      scopedActions,
      plainActions,
      classes: fieldClasses.filter((fieldClass) => fieldClass !== 'identity'),
      reaches,
      fields: accessFields(context.locale),
    };
  }

  @Query(() => AccessMatrix, { nullable: true, description: 'Needs `role.read`.' })
  async accessMatrix(@Ctx() context: RequestContext, @Arg('roleId', () => ID) roleId: string) {
    roleReader(context);
    const [role] = await rolesToRead(context, [roleId]);
    return role ? { roleId: role.id, ...accessMatrix(role.rights, context.locale) } : null;
  }

  @Query(() => RoleChangeConnection, {
    description:
      'Versions of one role, or of all with the deleted ones, the newest first. Needs `role.read`.',
  })
  roleHistory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('roleId', () => ID, { nullable: true }) roleId?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    roleReader(context);
    return listRecords(context, info, RoleChange, {
      first,
      after,
      order: [newestFirst('at')],
      where: (row, { bindings }) =>
        roleId ? (isId(roleId) ? `${row}.role_id = ${bindings.bind(roleId, 'uuid')}` : 'false') : 'true',
    });
  }

  @Query(() => [RightsDifference], { description: 'What `b` gives otherwise than `a`. Needs `role.read`.' })
  async compareRoles(
    @Ctx() context: RequestContext,
    @Arg('a', () => ID) a: string,
    @Arg('b', () => ID) b: string,
  ): Promise<RightsDifference[]> {
    roleReader(context);
    const [first, second] = [await rolesToRead(context, [a]), await rolesToRead(context, [b])];
    if (!first[0] || !second[0]) return [];
    return toldDifferences(rightsDifferences(first[0].rights, second[0].rights, classOfField));
  }
}

@Resolver(() => AccessMatrix)
export class AccessMatrixResolver {
  @FieldResolver(() => Role)
  role(
    @Root() { roleId }: { readonly roleId: string },
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return oneRecord(context, info, Role, roleId);
  }
}

@Resolver(() => AffectedPerson)
export class AffectedPersonResolver {
  @FieldResolver(() => User)
  user(@Root() { userId }: AffectedPerson, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return oneRecord(context, info, User, userId);
  }
}
