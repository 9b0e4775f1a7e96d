import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access, declareField, filterOf, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { Customer } from '../../customers/index.js';

@ObjectType({
  description: 'A person at a customer. Has no rights of its own: it inherits the customer’s (AC-3).',
})
@LensView({
  table: 'contact',
  customer: (row) => `${row}.customer_id`,
  read: 'contact.read',
  update: 'contact.write',
  rows: (row) => `${row}.deleted_at IS NULL`,
  countsInside: true,
})
export class Contact {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => Int)
  @Access({ class: 'identity' })
  version: number;

  @Field(() => Customer)
  @Access({
    class: 'identity',
    relation: {
      kind: 'one',
      view: () => Customer,
      on: (contact, customer) => `${customer}.id = ${contact}.customer_id`,
    },
  })
  customer: Relation<Customer>;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactName', mask: 'name', filter: 'string', write: 'contact.write' })
  name: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactName', filter: 'string', write: 'contact.write' })
  title: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactNumber', mask: 'mobile', filter: 'string', write: 'contact.write' })
  mobile: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactNumber', mask: 'phone', filter: 'string', write: 'contact.write' })
  phone: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactNumber', mask: 'email', filter: 'string', write: 'contact.write' })
  email: string | null;

  @Field(() => String, { nullable: true })
  @Access({ class: 'contactNumber', mask: 'name', filter: 'string', write: 'contact.write' })
  wechat: string | null;

  @Field(() => Boolean)
  @Access({ class: 'identity', sql: (row) => `${row}.is_primary`, write: 'contact.write' })
  primary: boolean;

  @Field(() => [String])
  @Access({ class: 'identity', special: 'withheld' })
  withheld: string[];
}

declareField(Contact, 'customerId', { class: 'identity', filter: 'id', filterOnly: true });
declareField(Contact, 'customerName', {
  class: 'identity',
  filterOnly: true,
  sql: (row) => `(SELECT named.name FROM customer named WHERE named.id = ${row}.customer_id)`,
});

export const ContactConnection = connectionOf(() => Contact, 'Contact');
export const ContactFilter = filterOf(Contact);
