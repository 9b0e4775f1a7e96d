import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';

import { answeredByLens, declareField, listRecords, oneRecord, type Sight } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Customer } from '../../customers/index.js';
import { ApprovalFilter, ApprovalOrder, approvalCondition, approvalOrder } from './approval-filter.type.js';
import { Approval, ApprovalConnection } from './approval.type.js';

declareField(Customer, 'application', {
  class: 'application',
  relation: {
    kind: 'one',
    view: () => Approval,
    on: (customer, approval) => `${approval}.customer_id = ${customer}.id AND ${approval}.status = 'PENDING'`,
  },
});

@Resolver(() => Customer)
export class CustomerApplicationResolver {
  @FieldResolver(() => Approval, { nullable: true, description: 'What is waiting to be decided about it.' })
  application(): never {
    return answeredByLens();
  }
}

@Resolver()
export class ApprovalsResolver {
  @Query(() => ApprovalConnection)
  approvals(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ApprovalFilter, { nullable: true }) filter?: ApprovalFilter,
    @Arg('orderBy', () => [ApprovalOrder], { nullable: true }) orderBy?: ApprovalOrder[],
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const where = (row: string, sight: Sight) => approvalCondition(filter ?? {}, row, sight);
    return listRecords(context, info, Approval, { order: approvalOrder(orderBy), first, after, where });
  }

  @Query(() => Approval, { nullable: true })
  approval(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, Approval, id);
  }
}
