import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

import { Access, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { Contact } from '../../contacts/index.js';
import { Customer } from '../../customers/index.js';
import { User } from '../../people/index.js';

export const FollowUpWay = enumOf(['PHONE', 'VISIT', 'EMAIL', 'WECHAT', 'MEETING', 'OTHER']);
registerEnumType(FollowUpWay, { name: 'FollowUpWay' });

@ObjectType({ description: 'What was done with a customer, and when it goes on (LC-12).' })
@LensView({ table: 'follow_up', customer: (row) => `${row}.customer_id`, read: 'followUp.read' })
export class FollowUp {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Customer)
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (row, customer) => `${customer}.id = ${row}.customer_id`,
    },
  })
  customer: Relation<Customer>;

  @Field(() => Contact, { nullable: true })
  @Access({
    class: 'contactName',
    relation: { kind: 'one', view: () => Contact, on: (row, contact) => `${contact}.id = ${row}.contact_id` },
  })
  contact: Relation<Contact> | null;

  @Field(() => User)
  @Access({
    class: 'identity',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.author_id` },
  })
  author: Relation<User>;

  @Field(() => FollowUpWay)
  @Access({ class: 'identity' })
  way: string;

  @Field(() => String, { nullable: true })
  @Access({ class: 'note' })
  note: string | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  at: Date;

  @Field(() => Date, { nullable: true })
  @Access({ class: 'activity' })
  nextContactAt: Date | null;

  @Field(() => [String])
  @Access({ class: 'identity', special: 'withheld' })
  withheld: string[];
}

export const FollowUpConnection = connectionOf(() => FollowUp, 'FollowUp');
