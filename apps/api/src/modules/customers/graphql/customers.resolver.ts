import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

import { listRecords, oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { explainStage } from '../reads/explain-stage.js';
import { stageCounts } from '../reads/stage-counts.js';
import { CustomerFilter, CustomerOrder, customerOrder } from './customer-filter.type.js';
import { Customer, CustomerConnection } from './customer.type.js';
import { StageCount } from './stage-count.type.js';

@Resolver()
export class CustomersResolver {
  @Query(() => CustomerConnection)
  customers(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CustomerFilter, { nullable: true }) filter?: object,
    @Arg('orderBy', () => [CustomerOrder], { nullable: true }) orderBy?: CustomerOrder[],
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, Customer, { filter, order: customerOrder(orderBy), first, after });
  }

  @Query(() => Customer, { nullable: true })
  customer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, Customer, id);
  }

  @Query(() => [StageCount], {
    description: 'How many customers of each stage the viewer sees under the filter.',
  })
  customerStageCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CustomerFilter, { nullable: true }) filter?: object,
  ) {
    return stageCounts(context, filter ?? {});
  }

  @Query(() => [String], { description: 'Why the customer is where it is, in sentences (LC-18).' })
  explainStage(
    @Ctx() context: RequestContext,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('locale', () => String, { nullable: true }) locale?: string,
  ) {
    return explainStage(context, customerId, locale ?? null);
  }
}
