import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import { oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { RefusalDetails } from '../../../platform/graphql/refused.type.js';
import type { RefusalContext } from '../actions/outcome.js';
import { Customer } from './customer.type.js';

@Resolver(() => RefusalDetails)
export class RefusalDetailsResolver {
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The record as it is now, where the version was stale.',
  })
  async current(
    @Root() details: RefusalDetails & RefusalContext,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { currentId } = details;
    return currentId === undefined ? null : oneRecord(context, info, Customer, currentId);
  }
}
