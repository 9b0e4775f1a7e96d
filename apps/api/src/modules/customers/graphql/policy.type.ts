import { cooldownCauses, defaultPolicy, reviewModes, type LifecyclePolicyPatch } from '@tidewater/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView, type FieldAccess } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { User } from '../../people/index.js';

export const ReviewMode = enumOf(reviewModes);
registerEnumType(ReviewMode, { name: 'ReviewMode' });

export const CooldownCause = enumOf(cooldownCauses);
registerEnumType(CooldownCause, { name: 'CooldownCause' });

type Rule = keyof LifecyclePolicyPatch;

/** A rule that an old version did not know yet reads as its default. */
const number = (name: Rule): FieldAccess => ({
  class: 'identity',
  sql: (row) => `coalesce((${row}.rules->>'${name}')::int, ${Number(defaultPolicy[name])})`,
});
const word = (name: Rule): FieldAccess => ({
  class: 'identity',
  sql: (row) => `coalesce(${row}.rules->>'${name}', '${String(defaultPolicy[name])}')`,
});
const json = (name: Rule): FieldAccess => ({
  class: 'identity',
  sql: (row) => `coalesce(${row}.rules->'${name}', '${JSON.stringify(defaultPolicy[name])}'::jsonb)`,
});

@ObjectType({
  description: 'The numbers of the lifecycle, versioned; what administrators change at run time (LC-19).',
})
@LensView({ table: 'lifecycle_policy', customer: 'none', read: 'customer.read' })
export class LifecyclePolicy {
  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => Date)
  @Access({ class: 'identity' })
  since: Date;

  @Field(() => User, { nullable: true })
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.by_id` },
  })
  by: Relation<User> | null;

  @Field(() => Int) @Access(number('potentialDays')) potentialDays: number;
  @Field(() => Int) @Access(number('intentDays')) intentDays: number;
  @Field(() => Int) @Access(number('extensionDays')) extensionDays: number;
  @Field(() => Int) @Access(number('extensionTimes')) extensionTimes: number;
  @Field(() => Int) @Access(number('holdWorkingDays')) holdWorkingDays: number;
  @Field(() => Int) @Access(number('cooldownDays')) cooldownDays: number;
  @Field(() => [CooldownCause]) @Access(json('cooldownAfter')) cooldownAfter: string[];
  @Field(() => Boolean) @Access(json('cooldownWholeTeam')) cooldownWholeTeam: boolean;
  @Field(() => ReviewMode) @Access(word('reviewMode')) reviewMode: string;
  @Field(() => Int) @Access(number('reviewWorkingDays')) reviewWorkingDays: number;
  @Field(() => Boolean) @Access(json('claimsReviewed')) claimsReviewed: boolean;
  @Field(() => Int) @Access(number('potentialCap')) potentialCap: number;
  @Field(() => Int) @Access(number('intentCap')) intentCap: number;
  @Field(() => Int) @Access(number('dailyClaimCap')) dailyClaimCap: number;
  @Field(() => Boolean) @Access(json('afterSalesTakesOver')) afterSalesTakesOver: boolean;
  @Field(() => Boolean) @Access(json('ownershipGivesAccess')) ownershipGivesAccess: boolean;
  @Field(() => Boolean) @Access(json('collisionStrict')) collisionStrict: boolean;
  @Field(() => Int) @Access(number('newDays')) newDays: number;
  @Field(() => Int) @Access(number('dormantDays')) dormantDays: number;
  @Field(() => Int) @Access(number('lostDays')) lostDays: number;
}

export const PolicyVersionConnection = connectionOf(() => LifecyclePolicy, 'PolicyVersion');
