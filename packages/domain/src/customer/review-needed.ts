import type { Instant } from '../kernel/instant.js';
import { endOfWorkingDayAfter } from '../kernel/working-days.js';
import type { Facts } from './facts.js';
import type { CustomerState } from './state.js';

/** LC-9: how a new protection of it begins. Null is a new customer. Edge 12: the never approved always wait. */
export function reviewNeeded(
  state: CustomerState | null,
  { policy }: Pick<Facts, 'policy'>,
): 'NONE' | 'PROVISIONAL' | 'ON_APPROVAL' {
  const needed = state === null || !state.everApproved || policy.claimsReviewed;
  return needed ? policy.reviewMode : 'NONE';
}

export function reviewDue({ now, policy, calendar }: Facts): Instant {
  return endOfWorkingDayAfter(now, policy.reviewWorkingDays, calendar);
}
