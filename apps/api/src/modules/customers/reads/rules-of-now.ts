import type { Timing } from '@tidewater/domain';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { timingNow } from '../data/viewer-facts.repository.js';

export type RulesOfNow = Timing;

/** The moment, the policy and the calendar that answers of one request are judged by. */
export function rulesOfNow(context: RequestContext): Promise<RulesOfNow> {
  return context.memo('rules of now', () => timingNow(context.database));
}
