import type { CollisionQuestion } from './outcome.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { logCollisionCheck } from '../data/access-log.repository.js';
import { rulesOfNow } from '../reads/rules-of-now.js';
import { spendCollisionCheck } from './collision-budget.js';

/** LC-10: an entry or a renaming refused as a duplicate has told what a check tells, so it is counted as one. */
export async function countAsCheck(context: RequestContext, question: CollisionQuestion): Promise<void> {
  const { id } = signedIn(context);
  const { policy } = await rulesOfNow(context);
  await spendCollisionCheck(context.database, id, null, policy.collisionStrict);
  await logCollisionCheck(context.database, id, { ...question, verdict: 'DUPLICATE' });
}
