import type { Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import { recordAfter, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { confirmRedraw } from '../actions/confirm-redraw.js';
import { previewRedraw } from '../actions/preview-redraw.js';
import { TerritoryRedraw, TerritoryRedrawResult } from './redraw.type.js';
import { TerritoryInput } from './territory.input.js';

/** AC-9: both need `territory.update`. */
@Resolver()
export class TerritoryMutationsResolver {
  @Mutation(() => TerritoryRedrawResult, {
    description:
      'What a territory drawn so would move and whose sight it would change. Nothing in force changes; what the viewer looked at before is forgotten.',
  })
  previewTerritory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TerritoryInput) input: TerritoryInput,
  ) {
    return after(context, info, (tx, viewer) => previewRedraw(tx, context.database, viewer, input));
  }

  @Mutation(() => TerritoryRedrawResult, {
    description:
      'Puts a preview into force; refused when territories were redrawn since. Customers move in the background.',
  })
  confirmTerritory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('redrawId', () => ID) redrawId: string,
  ) {
    return after(context, info, (tx, viewer) => confirmRedraw(tx, viewer, redrawId));
  }
}

/** The redraw as it is after the deed. */
async function after(
  context: RequestContext,
  info: GraphQLResolveInfo,
  work: (tx: Transaction, viewer: Viewer) => Promise<{ readonly id: string } | Refusal>,
) {
  const viewer = signedIn(context);
  return await recordAfter(
    context,
    info,
    TerritoryRedraw,
    await runAction(context, (tx) => work(tx, viewer)),
  );
}
