/** When the cooldown of LC-6 starts. */
export const cooldownCauses = ['ABANDON', 'DROP', 'REVIEW_REJECTED'] as const;
export type CooldownCause = (typeof cooldownCauses)[number];

/** LC-9: no review, provisional protection until approved, or protection only on approval. */
export const reviewModes = ['NONE', 'PROVISIONAL', 'ON_APPROVAL'] as const;
export type ReviewMode = (typeof reviewModes)[number];

/** The numbers of the lifecycle: versioned data an administrator changes at run time, never constants. */
export interface LifecyclePolicy {
  readonly version: number;
  /** LC-3 */
  readonly potentialDays: number;
  /** LC-4 */
  readonly intentDays: number;
  /** LC-5: most days of one grant, and how many grants a protection may have. */
  readonly extensionDays: number;
  readonly extensionTimes: number;
  /** LC-5, edge 8: how long a pending application may hold the drop. */
  readonly holdWorkingDays: number;
  /** LC-6 */
  readonly cooldownDays: number;
  readonly cooldownAfter: readonly CooldownCause[];
  readonly cooldownWholeTeam: boolean;
  /** LC-9 */
  readonly reviewMode: ReviewMode;
  readonly reviewWorkingDays: number;
  readonly claimsReviewed: boolean;
  /** LC-15 */
  readonly potentialCap: number;
  readonly intentCap: number;
  /** LC-8 */
  readonly dailyClaimCap: number;
  /** LC-7: true hands the customer to after-sales at signing, false makes after-sales a collaborator. */
  readonly afterSalesTakesOver: boolean;
  /** AC-4: false makes an owner need a grant beside the ownership. */
  readonly ownershipGivesAccess: boolean;
  /** LC-10: the collision check answers only taken or free. */
  readonly collisionStrict: boolean;
  /** LC-16: days before the deadline, 0 is the day itself. */
  readonly reminderDays: readonly number[];
  /** LC-20 */
  readonly newDays: number;
  readonly dormantDays: number;
  readonly lostDays: number;
}

export type LifecyclePolicyPatch = Partial<Omit<LifecyclePolicy, 'version'>>;
