import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { abandonCustomer } from '../actions/abandon-customer.js';
import { lockPoolCustomer } from '../actions/lock-pool-customer.js';
import { markLost } from '../actions/mark-lost.js';
import { unlockPoolCustomer } from '../actions/unlock-pool-customer.js';
import { updateCustomer } from '../actions/update-customer.js';
import { CustomerPatch } from './customer-patch.input.js';
import { CustomerResult } from './customer-result.type.js';
import { Customer } from './customer.type.js';
import { runVerb } from './run-verb.js';

@Resolver()
export class CustomerMutationsResolver {
  @Mutation(() => CustomerResult)
  updateCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: 'The version the change was made from.' }) version: number,
    @Arg('patch', () => CustomerPatch) patch: CustomerPatch,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => updateCustomer(tx, viewer, id, version, patch));
  }

  @Mutation(() => CustomerResult, { description: 'The owner gives it up; it goes to the pool (LC-6).' })
  abandonCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => abandonCustomer(tx, viewer, id, reason));
  }

  @Mutation(() => CustomerResult, { description: 'Keeps a pool customer from being claimed (LC-8).' })
  lockPoolCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => lockPoolCustomer(tx, viewer, id, reason));
  }

  @Mutation(() => CustomerResult)
  unlockPoolCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => unlockPoolCustomer(tx, viewer, id));
  }

  @Mutation(() => CustomerResult, { description: 'Lost, by someone’s word; the stage stays (LC-20).' })
  markLost(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) => markLost(tx, viewer, id, reason));
  }
}
