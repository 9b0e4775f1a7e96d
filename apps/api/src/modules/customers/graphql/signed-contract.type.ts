import { Arg, Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql';

import { Access, answeredByLens, declareField, LensView } from '../../../access/index.js';
import { connectionOf } from '../../../platform/graphql/connection.type.js';
import type { Relation } from '../../../platform/graphql/relation.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { User } from '../../people/index.js';
import { Money } from './customer-parts.type.js';
import { Customer } from './customer.type.js';

@ObjectType({ description: 'A signed contract, as recorded; it made the customer formal (LC-7).' })
@LensView({ table: 'signed_contract', customer: (row) => `${row}.customer_id`, read: 'contract.read' })
export class SignedContract {
  @Field(() => ID)
  @Access({ class: 'identity' })
  id: string;

  @Field(() => String)
  @Access({ class: 'identity' })
  number: string;

  @Field(() => DateScalar)
  @Access({ class: 'identity' })
  signedOn: string;

  @Field(() => Money, { nullable: true })
  @Access({
    class: 'amount',
    sql: (row) => `json_build_object('value', ${row}.amount::text, 'currency', ${row}.currency)`,
  })
  amount: Money | null;

  @Field(() => User, { nullable: true })
  @Access({
    class: 'deal',
    relation: { kind: 'one', view: () => User, on: (row, user) => `${user}.id = ${row}.recorded_by` },
  })
  recordedBy: Relation<User> | null;

  @Field(() => Date)
  @Access({ class: 'identity' })
  recordedAt: Date;

  @Field(() => [String])
  @Access({ class: 'identity', special: 'withheld' })
  withheld: string[];
}

export const SignedContractConnection = connectionOf(() => SignedContract, 'SignedContract');

declareField(Customer, 'contracts', {
  class: 'identity',
  relation: {
    kind: 'many',
    view: () => SignedContract,
    on: (customer, contract) => `${contract}.customer_id = ${customer}.id`,
    order: { class: 'identity', sql: (row) => `${row}.signed_on`, type: 'date', direction: 'DESC' },
  },
});

/** Adds the signed contracts, newest first, to the customer. */
@Resolver(() => Customer)
export class CustomerContractsResolver {
  @FieldResolver(() => SignedContractConnection)
  contracts(
    @Arg('first', () => Int, { nullable: true }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): never {
    return answeredByLens();
  }
}
