import type { GraphQLResolveInfo } from 'graphql';

import { oneRecord, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { countAsCheck } from '../actions/count-as-check.js';
import { refuse, type Outcome } from '../actions/outcome.js';

/**
 * A mutation on one record: the action in its transaction, then a fresh read through the lens. What the viewer has
 * lost sight of by it is answered once more with what an ended ownership allows (edge 27).
 */
export async function runVerb(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  work: (tx: Transaction, viewer: Viewer) => Promise<Outcome<{ readonly id: string }>>,
): Promise<object> {
  const outcome = await runOutcome(context, async (tx, viewer) => {
    const found = await work(tx, viewer);
    return found.refusal === undefined ? { done: { id: found.done.id } } : found;
  });
  if (outcome.refusal !== undefined) {
    if (outcome.context?.collisions !== undefined) await countAsCheck(context, outcome.context.collisions);
    return refusedOf(outcome, context);
  }
  const record = await oneRecord(context, info, type, outcome.done.id, { endedOwnership: true });
  return record ?? refusedOf(refuse('NOT_FOUND'), context);
}

/** Any other mutation: what it did must survive JSON. */
export function runOutcome<Done>(
  context: RequestContext,
  work: (tx: Transaction, viewer: Viewer) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  const viewer = signedIn(context);
  return runAction(context, (tx) => work(tx, viewer));
}

/** The refusal in words, with what `RefusalDetails` may show beside it. */
export function refusedOf(
  { refusal, context: more }: Extract<Outcome<never>, { refusal: object }>,
  { locale }: RequestContext,
) {
  return refused(refusal, locale, more);
}
