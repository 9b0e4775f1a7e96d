import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';

import { listRecords, may, newestFirst, oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { idOfPolicyInForce } from '../reads/id-of-policy-in-force.js';
import { LifecyclePolicy, PolicyVersionConnection } from './policy.type.js';

@Resolver()
export class PolicyResolver {
  @Query(() => LifecyclePolicy, { description: 'The rules in force.' })
  async policy(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    mustReadPolicy(context);
    return oneRecord(context, info, LifecyclePolicy, await idOfPolicyInForce(context.database));
  }

  @Query(() => PolicyVersionConnection, {
    description: 'Every version of the rules, newest first, with who made it.',
  })
  policyHistory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    mustReadPolicy(context);
    return listRecords(context, info, LifecyclePolicy, { order: [newestFirst('since')], first, after });
  }
}

function mustReadPolicy(context: RequestContext): void {
  if (!may(signedIn(context), 'policy.read')) throw new Problem('FORBIDDEN', 'You may not read the rules');
}
