import type { UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';

/** Who stands where, as access sees it now. Only people who can sign in. */
export interface ApproverFacts {
  /** Of the applicant, nearest first. */
  readonly superiors: readonly UserId[];
  readonly administrators: readonly UserId[];
  readonly byRole: Readonly<Record<string, readonly UserId[]>>;
  readonly byPost: Readonly<Record<string, readonly UserId[]>>;
}

export interface ApprovalFacts {
  readonly now: Instant;
  /** Null: the system. */
  readonly actor: UserId | null;
  /** For whom the actor may decide at this moment besides. */
  readonly standsInFor?: readonly UserId[];
  readonly calendar: WorkingCalendar;
  readonly people: ApproverFacts;
}
