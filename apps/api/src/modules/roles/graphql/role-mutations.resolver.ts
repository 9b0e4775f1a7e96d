import type { Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';

import { recordAfter, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Role, viewerAnew } from '../../people/index.js';
import { copyRole } from '../actions/copy-role.js';
import { deleteRole } from '../actions/delete-role.js';
import { saveRole } from '../actions/save-role.js';
import { undoRoleChange } from '../actions/undo-role-change.js';
import { previewRole } from '../reads/preview-role.js';
import { toldDifferences } from './rights-difference.type.js';
import { RolePreviewResult } from './role-preview.type.js';
import { SaveRoleInput } from './role.input.js';

const RoleResult = resultUnion('RoleResult', () => Role);

@ObjectType({ description: 'A role that is gone, and the version it can be brought back from.' })
export class DeletedRole {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  version: number;
}

const DeletedRoleResult = resultUnion('DeletedRoleResult', () => DeletedRole);

@Resolver()
export class RoleMutationsResolver {
  @Mutation(() => RoleResult, {
    description: 'Makes a role, or changes one; binds from the next statement on.',
  })
  saveRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveRoleInput) input: SaveRoleInput,
  ) {
    return roleAfter(context, info, (tx, viewer) => saveRole(tx, viewer, input));
  }

  @Mutation(() => RoleResult)
  copyRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
  ) {
    return roleAfter(context, info, (tx, viewer) => copyRole(tx, viewer, id, name));
  }

  @Mutation(() => RoleResult, {
    description: 'Brings a role back to an earlier version; a deleted one with `version` null.',
  })
  undoRoleChange(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('roleId', () => ID) roleId: string,
    @Arg('toVersion', () => Int) toVersion: number,
    @Arg('version', () => Int, { nullable: true }) version?: number | null,
  ) {
    return roleAfter(context, info, (tx, viewer) =>
      undoRoleChange(tx, viewer, roleId, toVersion, version ?? null),
    );
  }

  @Mutation(() => DeletedRoleResult, {
    description: 'A role that nobody has; `undoRoleChange` brings it back.',
  })
  async deleteRole(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ) {
    const viewer = signedIn(context);
    const outcome = await runAction(context, async (tx) => await deleteRole(tx, viewer, id, version));
    return 'code' in outcome ? refused(outcome, context.locale) : outcome;
  }

  @Query(() => RolePreviewResult, { description: 'What saving a role would change, and for whom.' })
  async previewRole(@Ctx() context: RequestContext, @Arg('input', () => SaveRoleInput) input: SaveRoleInput) {
    const preview = await previewRole(context, input);
    if ('code' in preview) return refused(preview, context.locale);
    return { ...preview, differences: toldDifferences(preview.differences) };
  }
}

/** The role as it is now, read with the rights that whoever changed it has by now. */
async function roleAfter(
  context: RequestContext,
  info: GraphQLResolveInfo,
  work: (tx: Transaction, viewer: Viewer) => Promise<{ readonly id: string } | Refusal>,
) {
  const before = signedIn(context);
  const outcome = await runAction(context, (tx) => work(tx, before));
  const viewer = await viewerAnew(context.database, before.id);
  return await recordAfter({ ...context, viewer }, info, Role, outcome);
}
