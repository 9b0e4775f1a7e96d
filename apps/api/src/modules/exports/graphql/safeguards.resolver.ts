import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { saveSafeguards } from '../actions/save-safeguards.js';
import { readSafeguards } from '../reads/read-safeguards.js';
import { Safeguards, SafeguardsInput, SafeguardsResult } from './export.type.js';

@Resolver()
export class SafeguardsResolver {
  @Query(() => Safeguards, { description: 'For administrators (`security.update`).' })
  async safeguards(@Ctx() context: RequestContext): Promise<Safeguards> {
    return await readSafeguards(context);
  }

  @Mutation(() => SafeguardsResult)
  async saveSafeguards(
    @Ctx() context: RequestContext,
    @Arg('input', () => SafeguardsInput) input: SafeguardsInput,
  ): Promise<Safeguards | Refused> {
    const viewer = signedIn(context);
    const saved = await runAction(context, async (tx) => await saveSafeguards(tx, viewer, { ...input }));
    return 'code' in saved ? refused(saved, context.locale) : saved;
  }
}
