import type { Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import { recordAfterDeed, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Department, User } from '../../people/index.js';
import { deleteDepartment } from '../actions/delete-department.js';
import { disableUser, enableUser } from '../actions/disable-user.js';
import { moveDepartment } from '../actions/move-department.js';
import { saveDepartment } from '../actions/save-department.js';
import { deleteTeam, saveTeam } from '../actions/save-team.js';
import { saveUser } from '../actions/save-user.js';
import { DeletedDepartmentResult, DeletedTeamResult } from './department-node.type.js';
import { SaveDepartmentInput, SaveTeamInput, SaveUserInput } from './member.input.js';
import { Team } from './team.type.js';

const UserResult = resultUnion('UserResult', () => User);
const DepartmentResult = resultUnion('DepartmentResult', () => Department);
const TeamResult = resultUnion('TeamResult', () => Team);

/** AC-1: who works where, under whom and with which roles. All of it needs `user.update`. */
@Resolver()
export class OrganisationMutationsResolver {
  @Mutation(() => UserResult, {
    description:
      'Takes a person in, or changes their place. `resetPassword` gives a new person a link to begin with.',
  })
  saveUser(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveUserInput) input: SaveUserInput,
  ) {
    return recordAfterDeed(context, info, User, (tx, viewer) => saveUser(tx, viewer, input));
  }

  @Mutation(() => UserResult, {
    description: 'Ends access and sessions at once; refused while they own anything.',
  })
  disableUser(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('cascade', () => Boolean, {
      nullable: true,
      description: 'Also ends what they have given, as `revokeGrantsGivenBy` does; it stays by default.',
    })
    cascade?: boolean | null,
  ) {
    const options = { cascade: cascade ?? false };
    return recordAfterDeed(context, info, User, (tx, viewer) => disableUser(tx, viewer, id, options));
  }

  @Mutation(() => UserResult)
  enableUser(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return recordAfterDeed(context, info, User, (tx, viewer) => enableUser(tx, viewer, id));
  }

  @Mutation(() => DepartmentResult)
  saveDepartment(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveDepartmentInput) input: SaveDepartmentInput,
  ) {
    return recordAfterDeed(context, info, Department, (tx, viewer) => saveDepartment(tx, viewer, input));
  }

  @Mutation(() => DepartmentResult, {
    description: '`previewDepartmentMove` says first whose sight changes.',
  })
  moveDepartment(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('parentId', () => ID, { nullable: true, description: 'Null: to the top.' }) parentId?: string | null,
    @Arg('beforeId', () => ID, { nullable: true, description: 'Null: after all that are there.' })
    beforeId?: string | null,
  ) {
    const move = { id, parentId: parentId ?? null, beforeId: beforeId ?? null };
    return recordAfterDeed(context, info, Department, (tx, viewer) => moveDepartment(tx, viewer, move));
  }

  @Mutation(() => DeletedDepartmentResult, { description: 'Only an empty one.' })
  deleteDepartment(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string) {
    return outcomeOf(context, (tx, viewer) => deleteDepartment(tx, viewer, id));
  }

  @Mutation(() => TeamResult)
  saveTeam(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveTeamInput) input: SaveTeamInput,
  ) {
    return recordAfterDeed(context, info, Team, (tx, viewer) => saveTeam(tx, viewer, input));
  }

  @Mutation(() => DeletedTeamResult, { description: 'What was granted to it ends with it.' })
  deleteTeam(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string) {
    return outcomeOf(context, (tx, viewer) => deleteTeam(tx, viewer, id));
  }
}

type Work<Done> = (tx: Transaction, viewer: Viewer) => Promise<Done | Refusal>;

async function outcomeOf<Done extends { readonly id: string }>(context: RequestContext, work: Work<Done>) {
  const viewer = signedIn(context);
  const outcome = await runAction(context, (tx) => work(tx, viewer));
  return 'code' in outcome ? refused(outcome, context.locale) : outcome;
}
