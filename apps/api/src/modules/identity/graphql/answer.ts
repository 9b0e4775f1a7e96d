import type { Refusal } from '@tidewater/domain';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';

/** What was done, or why not in the reader's words. */
export function answer<Done extends object>(
  outcome: Done | Refusal,
  { locale }: RequestContext,
): Done | Refused {
  return 'code' in outcome ? refused(outcome, locale) : outcome;
}
