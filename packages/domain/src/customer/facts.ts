import type { Instant } from '../kernel/instant.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import type { UserId } from './state.js';

/** What the actor's roles allow, already resolved by access for the row in question. */
export interface Authority {
  readonly enter: boolean;
  readonly claim: boolean;
  /** LC-14b and LC-14a: assignment and self-developed allocation. */
  readonly assign: boolean;
  readonly recycle: boolean;
  readonly handOver: boolean;
  readonly lock: boolean;
  /** LC-20 */
  readonly markLost: boolean;
  /** AC-5: gives others access. */
  readonly share: boolean;
  readonly review: boolean;
  readonly importIntoPool: boolean;
  /** Write sight of this row: edit it, add contacts and follow-ups. */
  readonly edit: boolean;
  /** An approver of the application that is pending on this row. */
  readonly decide: boolean;
}

export interface Actor {
  readonly id: UserId;
  readonly may: Authority;
  /** Those among the people of this row (owner, last owner, applicant) whom the actor stands above. */
  readonly superiorOf: readonly UserId[];
  /** The actor's team, the actor included; asked only when the cooldown binds the whole team. */
  readonly team: readonly UserId[];
}

/** Where time decides and nobody acts: rights are not asked then. */
export const nobody: Actor = {
  id: '',
  may: {
    enter: false,
    claim: false,
    assign: false,
    recycle: false,
    handOver: false,
    lock: false,
    markLost: false,
    review: false,
    importIntoPool: false,
    edit: false,
    decide: false,
    share: false,
  },
  superiorOf: [],
  team: [],
};

/** LC-15, LC-8: what a person protects now. Provisional and reserved ones count as potential (edge 17). */
export interface Counts {
  readonly potential: number;
  readonly intent: number;
  readonly claimsToday: number;
}

/** The person who is to become owner by someone else's hand. */
export interface Recipient {
  readonly id: UserId;
  readonly active: boolean;
  /** Some role of theirs lets them see customers of their own. */
  readonly mayRead: boolean;
  readonly counts: Counts;
}

/** The world as a rule sees it. Nothing is looked up inside the rules. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: LifecyclePolicy;
  readonly calendar: WorkingCalendar;
  /** Of the person who would protect it (the actor; for a decision on intent the applicant). Null: not
   * counted, the caps are then judged by the command under its lock. */
  readonly counts: Counts | null;
}

/** What a time rule needs when nobody acts. */
export type Timing = Pick<Facts, 'now' | 'policy' | 'calendar'>;
