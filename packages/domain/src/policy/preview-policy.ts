import { deadlineUnder } from '../customer/apply-policy.js';
import type { Timing } from '../customer/facts.js';
import { settled } from '../customer/settle.js';
import type { CustomerState, UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';

/** What a changed policy would do to one running customer (LC-19). */
export interface PolicyEffect {
  readonly owner: UserId;
  readonly before: Instant;
  readonly after: Instant;
  /** It would have to go at once and is only spared until the end of tomorrow (edge 24). */
  readonly dropsTomorrow: boolean;
}

/** Null: nothing would change for it. `timing.policy` is the policy as it would be. */
export function previewPolicy(
  state: CustomerState,
  timing: Timing,
  applyToRunning: boolean,
): PolicyEffect | null {
  if (!applyToRunning) return null;
  const current = settled(state, timing);
  if (current.stage === 'pool' || current.stage === 'formal') return null;
  const before = current.protection.deadline;
  const after = deadlineUnder(current, timing);
  if (after === before) return null;
  const tomorrow = endOfDayAfter(timing.now, 1, timing.calendar.zone);
  return { owner: current.owner, before, after, dropsTomorrow: after === tomorrow && after < before };
}
