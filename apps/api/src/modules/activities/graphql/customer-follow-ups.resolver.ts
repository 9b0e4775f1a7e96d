import { Arg, FieldResolver, Int, Resolver } from 'type-graphql';

import { answeredByLens, declareField, newestFirst } from '../../../access/index.js';
import { Customer } from '../../customers/index.js';
import { FollowUp, FollowUpConnection } from './follow-up.type.js';

declareField(Customer, 'followUps', {
  class: 'identity',
  relation: {
    kind: 'many',
    view: () => FollowUp,
    on: (customer, followUp) => `${followUp}.customer_id = ${customer}.id`,
    order: newestFirst('at'),
  },
});

/** Adds the follow-ups, newest first, to the customer. */
@Resolver(() => Customer)
export class CustomerFollowUpsResolver {
  @FieldResolver(() => FollowUpConnection)
  followUps(
    @Arg('first', () => Int, { nullable: true }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): never {
    return answeredByLens();
  }
}
