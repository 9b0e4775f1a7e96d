import type { PolicyPartsFragment } from '@tidewater/contract';

export const numberFields = [
  'potentialDays',
  'intentDays',
  'extensionDays',
  'extensionTimes',
  'holdWorkingDays',
  'cooldownDays',
  'reviewWorkingDays',
  'potentialCap',
  'intentCap',
  'dailyClaimCap',
  'newDays',
  'dormantDays',
  'lostDays',
] as const;
export type NumberField = (typeof numberFields)[number];

export const flagFields = [
  'cooldownWholeTeam',
  'claimsReviewed',
  'afterSalesTakesOver',
  'ownershipGivesAccess',
  'collisionStrict',
] as const;
export type FlagField = (typeof flagFields)[number];

export type PolicyField = NumberField | FlagField | 'cooldownAfter' | 'reviewMode';
export type PolicyValues = Pick<PolicyPartsFragment, PolicyField>;
export type Unit = 'days' | 'workingDays' | 'times' | 'customers';

export const unitOf: Record<NumberField, Unit> = {
  potentialDays: 'days',
  intentDays: 'days',
  extensionDays: 'days',
  extensionTimes: 'times',
  holdWorkingDays: 'workingDays',
  cooldownDays: 'days',
  reviewWorkingDays: 'workingDays',
  potentialCap: 'customers',
  intentCap: 'customers',
  dailyClaimCap: 'times',
  newDays: 'days',
  dormantDays: 'days',
  lostDays: 'days',
};

export const policyGroups = [
  { key: 'protection', fields: ['potentialDays', 'intentDays'] },
  { key: 'extension', fields: ['extensionDays', 'extensionTimes', 'holdWorkingDays'] },
  { key: 'cooldown', fields: ['cooldownDays', 'cooldownAfter', 'cooldownWholeTeam'] },
  { key: 'review', fields: ['reviewMode', 'reviewWorkingDays', 'claimsReviewed'] },
  { key: 'caps', fields: ['potentialCap', 'intentCap', 'dailyClaimCap'] },
  { key: 'other', fields: ['afterSalesTakesOver', 'ownershipGivesAccess', 'collisionStrict'] },
  { key: 'value', fields: ['newDays', 'dormantDays', 'lostDays'] },
] as const satisfies readonly { key: string; fields: readonly PolicyField[] }[];

export const policyFields: readonly PolicyField[] = policyGroups.flatMap(
  (group): readonly PolicyField[] => group.fields,
);

/** The fields in which two versions differ, in the order of the page. */
export const differences = (one: PolicyValues, other: PolicyValues): PolicyField[] =>
  policyFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));

export const isNumberField = (field: PolicyField): field is NumberField =>
  numberFields.some((one) => one === field);
export const isFlagField = (field: PolicyField): field is FlagField =>
  flagFields.some((one) => one === field);
