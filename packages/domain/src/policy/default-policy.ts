import type { LifecyclePolicy } from './lifecycle-policy.js';

/** The first version of a new company: the bold numbers of the rules. */
export const defaultPolicy: LifecyclePolicy = {
  version: 1,
  potentialDays: 30,
  intentDays: 15,
  extensionDays: 15,
  extensionTimes: 2,
  holdWorkingDays: 3,
  cooldownDays: 3,
  cooldownAfter: ['ABANDON', 'DROP'],
  cooldownWholeTeam: false,
  reviewMode: 'PROVISIONAL',
  reviewWorkingDays: 3,
  claimsReviewed: false,
  potentialCap: 200,
  intentCap: 100,
  dailyClaimCap: 20,
  afterSalesTakesOver: false,
  ownershipGivesAccess: true,
  collisionStrict: false,
  reminderDays: [7, 3, 1, 0],
  newDays: 90,
  dormantDays: 180,
  lostDays: 365,
};
