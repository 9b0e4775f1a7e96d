import type { Timing } from '@tidewater/domain';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { businessTime } from '../../../platform/clock.js';
import { workingCalendar } from '../../calendar/index.js';
import { policyInForce } from '../data/rules-in-force.repository.js';

export type RulesOfNow = Timing;

/** The moment, the policy and the calendar that answers of one request are judged by. */
export function rulesOfNow(context: RequestContext): Promise<RulesOfNow> {
  return context.memo('rules of now', async () => {
    const [now, policy, calendar] = await Promise.all([
      businessTime(context.database),
      policyInForce(context.database),
      workingCalendar(context.database),
    ]);
    return { now, policy, calendar };
  });
}
