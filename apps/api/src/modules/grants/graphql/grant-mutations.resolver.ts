import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { runVerb } from '../../customers/index.js';
import { addCollaborator } from '../actions/add-collaborator.js';
import { grantAccess } from '../actions/grant-access.js';
import { revokeAccess } from '../actions/revoke-access.js';
import { GrantAccessInput } from './grant.input.js';
import { Grant, GrantResult } from './grant.type.js';

@Resolver()
export class GrantMutationsResolver {
  @Mutation(() => GrantResult, { description: 'Access to one customer for somebody, until a moment (AC-5).' })
  grantAccess(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => GrantAccessInput) { until, reason, ...input }: GrantAccessInput,
  ) {
    const command = { ...input, until: until?.getTime() ?? null, reason: reason ?? null };
    return runVerb(context, info, Grant, (tx, viewer) => grantAccess(tx, viewer, command));
  }

  @Mutation(() => GrantResult, { description: 'Ends a grant or a collaboration at once.' })
  revokeAccess(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ) {
    return runVerb(context, info, Grant, (tx, viewer) => revokeAccess(tx, viewer, id, reason ?? null));
  }

  @Mutation(() => GrantResult, { description: 'Somebody works on the customer beside its owner (AC-3).' })
  addCollaborator(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('userId', () => ID) userId: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ) {
    const command = { customerId, userId, reason: reason ?? null };
    return runVerb(context, info, Grant, (tx, viewer) => addCollaborator(tx, viewer, command));
  }
}
