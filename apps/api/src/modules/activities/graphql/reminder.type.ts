import { reminderKinds } from '@tidewater/domain';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

import { Access, declareField, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { Customer } from '../../customers/index.js';
import { User, waitingReminderSql } from '../../people/index.js';
import { reminderInWords } from './reminder-sentence.js';

export const ReminderKind = enumOf(reminderKinds);
registerEnumType(ReminderKind, { name: 'ReminderKind' });

@ObjectType({
  description:
    'Something that waits for its person; stays until it is done. A deputy sees what is due on the customers of whom they stand in for.',
})
@LensView({
  table: 'reminder',
  customer: 'none',
  read: 'customer.read',
  rows: waitingReminderSql,
})
export class Reminder {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

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

  @Field(() => User, { description: 'Whose it is: the viewer, or somebody they stand in for.' })
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.user_id` },
  })
  person: Relation<User>;

  @Field(() => ReminderKind)
  @Access({ class: 'identity' })
  kind: string;

  @Field(() => Date)
  @Access({ class: 'identity' })
  due: Date;

  @Field(() => Boolean, { description: 'Its day has passed and it is not done.' })
  @Access({
    class: 'identity',
    sql: (row) =>
      `(${row}.done_at IS NULL AND (${row}.due AT TIME ZONE (SELECT company_zone()))::date < (SELECT (app_now() AT TIME ZONE company_zone())::date))`,
  })
  overdue: boolean;

  @Field(() => Boolean)
  @Access({ class: 'identity', sql: (row) => `(${row}.done_at IS NOT NULL)` })
  done: boolean;
}

export const ReminderConnection = connectionOf(() => Reminder, 'Reminder');

declareField(Reminder, 'sentence', { class: 'identity', arguments: true, derived: reminderInWords });
