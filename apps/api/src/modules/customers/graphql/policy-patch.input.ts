import type { LifecyclePolicyPatch } from '@tidewater/domain';
import { Field, InputType, Int } from 'type-graphql';

import { CooldownCause, ReviewMode } from './policy.type.js';

@InputType({ description: 'The rules to change; what is not named stays.' })
export class PolicyPatch {
  @Field(() => Int, { nullable: true }) potentialDays?: number | null;
  @Field(() => Int, { nullable: true }) intentDays?: number | null;
  @Field(() => Int, { nullable: true }) extensionDays?: number | null;
  @Field(() => Int, { nullable: true }) extensionTimes?: number | null;
  @Field(() => Int, { nullable: true }) holdWorkingDays?: number | null;
  @Field(() => Int, { nullable: true }) cooldownDays?: number | null;
  @Field(() => [CooldownCause], { nullable: true }) cooldownAfter?: (keyof typeof CooldownCause)[] | null;
  @Field(() => Boolean, { nullable: true }) cooldownWholeTeam?: boolean | null;
  @Field(() => ReviewMode, { nullable: true }) reviewMode?: keyof typeof ReviewMode | null;
  @Field(() => Int, { nullable: true }) reviewWorkingDays?: number | null;
  @Field(() => Boolean, { nullable: true }) claimsReviewed?: boolean | null;
  @Field(() => Int, { nullable: true }) potentialCap?: number | null;
  @Field(() => Int, { nullable: true }) intentCap?: number | null;
  @Field(() => Int, { nullable: true }) dailyClaimCap?: number | null;
  @Field(() => Boolean, { nullable: true }) afterSalesTakesOver?: boolean | null;
  @Field(() => Boolean, { nullable: true }) ownershipGivesAccess?: boolean | null;
  @Field(() => Boolean, { nullable: true }) collisionStrict?: boolean | null;
  @Field(() => Int, { nullable: true }) newDays?: number | null;
  @Field(() => Int, { nullable: true }) dormantDays?: number | null;
  @Field(() => Int, { nullable: true }) lostDays?: number | null;
}

/** A rule cannot be emptied, so null changes nothing either. */
export function policyPatchOf(patch: PolicyPatch): LifecyclePolicyPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== null && value !== undefined),
  );
}
