import { nextPolicy, validatePolicyPatch, type LifecyclePolicyPatch, type Refusal } from '@tidewater/domain';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { earlierDrops, type EarlierDrops } from '../data/running-deadlines.repository.js';
import { rulesOfNow } from './rules-of-now.js';

const none: EarlierDrops = { wouldDrop: 0, byOwner: [], byDay: [], sample: [] };

/** LC-19 what-if: whose customers would drop earlier, and when. Without applying it to running ones: nobody's. */
export async function previewPolicy(
  context: RequestContext,
  patch: LifecyclePolicyPatch,
  toRunning: boolean,
): Promise<EarlierDrops | { readonly refusal: Refusal }> {
  const { now, policy } = await rulesOfNow(context);
  const refusal = validatePolicyPatch(patch, policy);
  if (refusal !== null) return { refusal };
  return toRunning ? earlierDrops(context.database, now, nextPolicy(policy, patch)) : none;
}
