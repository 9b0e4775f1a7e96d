import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refusedOf, runOutcome, runVerb } from '../../customers/index.js';
import { addCollaborator } from '../actions/add-collaborator.js';
import { grantAccess } from '../actions/grant-access.js';
import { revokeAccess } from '../actions/revoke-access.js';
import { revokeGrantsGivenBy } from '../actions/revoke-grants-given-by.js';
import { RevokedGrantsResult } from './cascade.type.js';
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
    @Arg('cascade', () => Boolean, {
      nullable: true,
      description:
        'Also what the person who had it has given on this customer, and so on; it stays by default. `previewRevokeAccess` counts it.',
    })
    cascade?: boolean | null,
  ) {
    const command = { reason: reason ?? null, cascade: cascade ?? false };
    return runVerb(context, info, Grant, (tx, viewer) => revokeAccess(tx, viewer, id, command));
  }

  @Mutation(() => RevokedGrantsResult, {
    description:
      'Ends all that a person has given, and what was given on from there. `previewRevokeGrantsGivenBy` counts it; needs `user.update`.',
  })
  async revokeGrantsGivenBy(
    @Ctx() context: RequestContext,
    @Arg('personId', () => ID) personId: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ) {
    const outcome = await runOutcome(context, (tx, viewer) =>
      revokeGrantsGivenBy(tx, viewer, personId, reason ?? null),
    );
    return outcome.refusal === undefined ? outcome.done : refusedOf(outcome, context);
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
