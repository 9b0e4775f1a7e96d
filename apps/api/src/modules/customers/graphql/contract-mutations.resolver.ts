import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { DateScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { recordSignedContract } from '../actions/record-signed-contract.js';
import { CustomerResult } from './customer-result.type.js';
import { Customer } from './customer.type.js';
import { runVerb } from './run-verb.js';

@InputType()
export class MoneyInput {
  @Field(() => DecimalScalar) value: string;
  @Field(() => String, { description: 'ISO 4217' }) currency: string;
}

@Resolver()
export class ContractMutationsResolver {
  @Mutation(() => CustomerResult, { description: 'From now on it is formal, for ever (LC-7).' })
  recordSignedContract(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('number', () => String) number: string,
    @Arg('signedOn', () => DateScalar) signedOn: string,
    @Arg('amount', () => MoneyInput) amount: MoneyInput,
  ) {
    const contract = { number, signedOn, amount: amount.value, currency: amount.currency };
    return runVerb(context, info, Customer, (tx, viewer) =>
      recordSignedContract(tx, viewer, customerId, contract),
    );
  }
}
