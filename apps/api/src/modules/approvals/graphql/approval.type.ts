import { approvalKinds } from '@tidewater/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { AllowedAction, ApprovalStatus, Customer } from '../../customers/index.js';
import { User } from '../../people/index.js';
import { allowedOnApproval } from '../reads/allowed-on-approval.js';
import { stepsSql } from '../reads/steps-sql.js';

export const ApprovalKind = enumOf(approvalKinds);
registerEnumType(ApprovalKind, { name: 'ApprovalKind' });

export const Decision = enumOf(['APPROVE', 'REJECT']);
registerEnumType(Decision, { name: 'Decision' });

@ObjectType({ description: 'One link of the chain that decides an application (AP-1).' })
export class ApprovalStep {
  @Field(() => String)
  name: string;

  @Field(() => [User])
  approvers: Relation<User>[];

  @Field(() => Date, { nullable: true, description: 'Until when it is to be decided, where it has a limit.' })
  due: Date | null;

  @Field(() => Int, { description: 'How often it went one further up because nobody decided in time.' })
  escalations: number;

  @Field(() => User, { nullable: true })
  decidedBy: Relation<User> | null;

  @Field(() => Decision, { nullable: true })
  decision: string | null;

  @Field(() => String, { nullable: true })
  comment: string | null;

  @Field(() => Date, { nullable: true })
  at: Date | null;
}

/** SQL of the moment at which the approval whose row stands as `row` runs out, by its customer or by its step. */
export function dueSql(row: string): string {
  return `LEAST(${row}.due, ${row}.step_due)`;
}

@ObjectType({ description: 'An application, or the review of a protection, on its way to a decision.' })
@LensView({
  table: 'approval',
  customer: (row) => `${row}.customer_id`,
  read: 'customer.read',
  // The applicant, whoever it waits for and, for seven days, whoever decided see all of it (edge case 11).
  alsoRows: (row, viewer, bindings) => {
    const me = bindings.bind(viewer.id, 'uuid');
    const { standsInFor } = viewer;
    const forOthers =
      standsInFor.length > 0 ? ` OR ${row}.waiting_for && ${bindings.bind(standsInFor, 'uuid[]')}` : '';
    return `(${row}.applicant_id = ${me} OR ${row}.waiting_for @> ARRAY[${me}]${forOthers} OR (${row}.decided_by @> ARRAY[${me}] AND ${row}.decided_at > app_now() - interval '7 days'))`;
  },
})
export class Approval {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => ApprovalKind)
  @Access({ class: 'identity' })
  kind: string;

  @Field(() => ApprovalStatus)
  @Access({ class: 'identity' })
  status: string;

  @Field(() => Customer, { nullable: true })
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (row, customer) => `${customer}.id = ${row}.customer_id`,
    },
  })
  customer: Relation<Customer> | null;

  @Field(() => User)
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.applicant_id` },
  })
  applicant: Relation<User>;

  @Field(() => String, { nullable: true })
  @Access({ class: 'application' })
  reason: string | null;

  @Field(() => Int, { nullable: true })
  @Access({ class: 'application' })
  days: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it runs out: its customer’s time or that of its step.',
  })
  @Access({ class: 'identity', sql: dueSql })
  due: Date | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'identity' })
  decidedAt: Date | null;

  @Field(() => [ApprovalStep])
  @Access({ class: 'application', sql: stepsSql, whenWithheld: `'[]'::json` })
  steps: ApprovalStep[];

  @Field(() => [AllowedAction])
  @Access({ class: 'identity', derived: allowedOnApproval })
  allowed: AllowedAction[];
}

export const ApprovalConnection = connectionOf(() => Approval, 'Approval');
