import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';

import { may, oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { User } from '../../people/index.js';
import { updatePolicy } from '../actions/update-policy.js';
import { previewPolicy } from '../reads/preview-policy.js';
import { Customer } from './customer.type.js';
import { PolicyPatch, policyPatchOf } from './policy-patch.input.js';
import { OwnerCount, PolicyPreview } from './policy-preview.type.js';
import { LifecyclePolicy } from './policy.type.js';
import { runVerb } from './run-verb.js';

const PolicyResult = resultUnion('PolicyResult', () => LifecyclePolicy);

@Resolver(() => PolicyPreview)
export class PolicyMutationsResolver {
  @Mutation(() => PolicyResult, { description: 'A new version of the rules (LC-19).' })
  updatePolicy(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('patch', () => PolicyPatch) patch: PolicyPatch,
    @Arg('applyToRunning', () => Boolean, {
      nullable: true,
      description: 'Whether running deadlines get the new times; they keep theirs by default.',
    })
    applyToRunning?: boolean | null,
  ) {
    return runVerb(context, info, LifecyclePolicy, (tx, viewer) =>
      updatePolicy(tx, viewer, policyPatchOf(patch), applyToRunning ?? false),
    );
  }

  @Query(() => PolicyPreview, {
    description: 'What a changed policy would do to today’s customers; changes nothing.',
  })
  async previewPolicy(
    @Ctx() context: RequestContext,
    @Arg('patch', () => PolicyPatch) patch: PolicyPatch,
    @Arg('applyToRunning', () => Boolean, { nullable: true }) applyToRunning?: boolean | null,
  ) {
    if (!may(signedIn(context), 'policy.update'))
      throw new Problem('FORBIDDEN', 'You may not change the rules.');
    const effect = await previewPolicy(context, policyPatchOf(patch), applyToRunning ?? false);
    if ('refusal' in effect) {
      const { fields = [] } = effect.refusal;
      throw new Problem('BAD_USER_INPUT', 'These rules are out of bounds.', { fields });
    }
    const { sample, ...rest } = effect;
    return { ...rest, sampleIds: sample };
  }

  @FieldResolver(() => [Customer])
  async sample(
    @Root() { sampleIds }: PolicyPreview,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await Promise.all(sampleIds.map((id) => oneRecord(context, info, Customer, id)));
    return found.filter((customer) => customer !== null);
  }
}

@Resolver(() => OwnerCount)
export class OwnerCountResolver {
  @FieldResolver(() => User)
  owner(@Root() { ownerId }: OwnerCount, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return oneRecord(context, info, User, ownerId);
  }
}
