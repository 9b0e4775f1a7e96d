import { Arg, FieldResolver, Int, Resolver } from 'type-graphql';

import { answeredByLens, declareField } from '../../../access/index.js';
import { Customer } from '../../customers/index.js';
import { Contact, ContactConnection } from './contact.type.js';

declareField(Customer, 'contacts', {
  class: 'identity',
  relation: {
    kind: 'many',
    view: () => Contact,
    on: (customer, contact) => `${contact}.customer_id = ${customer}.id`,
    order: { class: 'identity', sql: (row) => `${row}.created_at`, type: 'timestamptz', direction: 'ASC' },
  },
});

/** Adds the contacts to the customer; the lens answers the field. */
@Resolver(() => Customer)
export class CustomerContactsResolver {
  @FieldResolver(() => ContactConnection)
  contacts(
    @Arg('first', () => Int, { nullable: true }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): never {
    return answeredByLens();
  }
}
