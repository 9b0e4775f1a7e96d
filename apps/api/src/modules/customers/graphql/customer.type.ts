import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { personByIdSql, User } from '../../people/index.js';
import { allowedActions } from '../reads/allowed-actions.js';
import { lifecycleOfDeals } from '../reads/lifecycle-of-deals.js';
import { whyInPool } from '../reads/why-in-pool.js';
import { CareClass, CustomerStage, Importance, PoolCause, ValueLifecycle } from './customer.enums.js';
import { AllowedAction, Deadline, PoolLock, ProtectionReview } from './customer-parts.type.js';

/** A colleague named in a column of the row. */
const colleague = (column: string) => ({
  kind: 'one' as const,
  view: () => User,
  on: (customer: string, user: string) => `${user}.id = ${customer}.${column}`,
});

@ObjectType({ description: 'A company we sell to, want to sell to, or share in the pool.' })
@LensView({
  table: 'customer',
  customer: 'self',
  read: 'customer.read',
  update: 'customer.update',
  rows: (row) => `${row}.deleted_at IS NULL`,
})
export class Customer {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity', filter: 'string' })
  code: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => String)
  @Access({ class: 'identity', filter: 'string', write: 'customer.update' })
  name: string;

  @Field(() => CustomerStage)
  @Access({ class: 'identity', filter: 'choice' })
  stage: string;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  address: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', filter: 'string', write: 'customer.update' })
  industry: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'companyPhone', mask: 'phone', filter: 'string', write: 'customer.update' })
  phone: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  introduction: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  creditCode: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  country: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  postcode: string | null;

  @Field(() => Boolean, { description: 'Came into the pool without all required fields.' })
  @Access({ class: 'identity' })
  incomplete: boolean;

  @Field(() => CareClass, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  careClass: string | null;

  @Field(() => Importance, { nullable: true })
  @Access({ class: 'profile', write: 'customer.update' })
  importance: string | null;

  @Field(() => Int, { nullable: true, description: 'Signed contracts.' })
  @Access({ class: 'deal', sql: (row) => `${row}.contracts_signed` })
  dealCount: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Access({ class: 'deal' })
  firstDealOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Access({ class: 'deal' })
  lastDealOn: string | null;

  @Field(() => ValueLifecycle, { nullable: true })
  @Access({
    class: 'deal',
    derived: lifecycleOfDeals,
    madeOf: ['Customer.dealCount', 'Customer.firstDealOn', 'Customer.lastDealOn'],
  })
  valueLifecycle: string | null;

  @Field(() => User, { nullable: true })
  @Access({ class: 'profile', relation: colleague('owner_id') })
  owner: Relation<User> | null;

  @Field(() => User, { nullable: true })
  @Access({ class: 'profile', relation: colleague('creator_id') })
  creator: Relation<User> | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  protectedSince: Date | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity', filter: 'dateTime' })
  protectedUntil: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Difference of dates in the company’s zone; 0 on the last day.',
  })
  @Access({
    class: 'identity',
    sql: (row) =>
      `(${row}.protected_until AT TIME ZONE (SELECT company_zone()))::date - (SELECT (app_now() AT TIME ZONE company_zone())::date)`,
  })
  daysLeft: number | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  formalSince: Date | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity', filter: 'dateTime' })
  poolSince: Date | null;

  @Field(() => PoolCause, {
    nullable: true,
    description: 'What put it into the pool; null while it is owned.',
  })
  @Access({ class: 'identity', filter: 'choice' })
  poolCause: string | null;

  @Field(() => String, { nullable: true, description: 'Why it lies in the pool, in words (LC-18).' })
  @Access({ class: 'identity', derived: whyInPool })
  whyInPool: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason a person gave when it went to the pool; time gives none.',
  })
  @Access({ class: 'journal' })
  poolReason: string | null;

  @Field(() => PoolLock, { nullable: true })
  @Access({
    class: 'profile',
    sql: (row) =>
      `CASE WHEN ${row}.lock_at IS NOT NULL THEN json_build_object('at', ${row}.lock_at, 'reason', ${row}.lock_reason, 'by', ${personByIdSql(`${row}.lock_by`)}) END`,
  })
  lock: PoolLock | null;

  @Field(() => ProtectionReview, { nullable: true })
  @Access({
    class: 'application',
    sql: (row) =>
      `CASE WHEN ${row}.review_due IS NOT NULL THEN json_build_object('status', 'PENDING', 'due', ${row}.review_due)
        WHEN ${row}.review_status IS NOT NULL THEN json_build_object('status', ${row}.review_status, 'reason', ${row}.review_reason) END`,
  })
  review: ProtectionReview | null;

  @Field(() => Deadline, { nullable: true })
  @Access({
    class: 'identity',
    sql: (row) =>
      `CASE WHEN ${row}.next_deadline_at IS NOT NULL THEN json_build_object('at', ${row}.next_deadline_at, 'what', ${row}.next_deadline_what) END`,
  })
  nextDeadline: Deadline | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'activity', filter: 'dateTime' })
  lastFollowUpAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'activity', filter: 'dateTime' })
  nextContactAt: Date | null;

  @Field(() => [AllowedAction])
  @Access({ class: 'identity', derived: allowedActions })
  allowed: AllowedAction[];

  @Field(() => [String], { description: 'Names of the fields the viewer may not read on this record.' })
  @Access({ class: 'identity', special: 'withheld' })
  withheld: string[];

  @Field(() => Date)
  @Access({ class: 'identity', filter: 'dateTime' })
  createdAt: Date;

  @Field(() => Date)
  @Access({ class: 'identity', filter: 'dateTime' })
  updatedAt: Date;
}

export const CustomerConnection = connectionOf(() => Customer, 'Customer');
