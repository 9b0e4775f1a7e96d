import { localDateOf, valueLifecycle } from '@tidewater/domain';

import { derived } from '../../../access/index.js';
import { rulesOfNow, type RulesOfNow } from './rules-of-now.js';

interface DealsOfRow {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly lost: string | null;
}

/** LC-20: where the customer stands in its value lifecycle today, from its signed deals. */
export const lifecycleOfDeals = derived<DealsOfRow, RulesOfNow>({
  from: (row) =>
    `json_build_object('count', ${row}.contracts_signed, 'first', ${row}.first_deal_on, 'last', ${row}.last_deal_on, 'lost', ${row}.lost_reason)`,
  facts: rulesOfNow,
  value: ({ count, first, last, lost }, { policy, calendar, now }) => {
    const days = [first, ...Array.from({ length: Math.max(0, count - 1) }, () => last)];
    const signedOn = days.filter((day) => day !== null);
    return valueLifecycle({ signedOn, lostBecause: lost }, localDateOf(now, calendar.zone), policy);
  },
});
