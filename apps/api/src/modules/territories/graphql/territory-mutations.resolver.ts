import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import { recordAfterDeed } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { confirmRedraw } from '../actions/confirm-redraw.js';
import { previewRedraw } from '../actions/preview-redraw.js';
import { TerritoryRedraw, TerritoryRedrawResult } from './redraw.type.js';
import { TerritoryInput } from './territory.input.js';

/** AC-9: both need `territory.update`. */
@Resolver()
export class TerritoryMutationsResolver {
  @Mutation(() => TerritoryRedrawResult, {
    description:
      'What a territory drawn so would move and whose sight it would change. Nothing in force changes; what the viewer looked at before is forgotten. Of more than 20,000 customers a worker counts it: ask `territoryRedraw` until `isCounted`.',
  })
  previewTerritory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TerritoryInput) input: TerritoryInput,
  ) {
    return recordAfterDeed(context, info, TerritoryRedraw, (tx, viewer) => previewRedraw(tx, viewer, input));
  }

  @Mutation(() => TerritoryRedrawResult, {
    description:
      'Puts a preview into force; refused while it is counted and when territories were redrawn since. Customers move in the background.',
  })
  confirmTerritory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('redrawId', () => ID) redrawId: string,
  ) {
    return recordAfterDeed(context, info, TerritoryRedraw, (tx, viewer) =>
      confirmRedraw(tx, viewer, redrawId),
    );
  }
}
