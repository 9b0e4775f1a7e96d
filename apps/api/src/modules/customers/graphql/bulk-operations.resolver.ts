import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';

import { listRecords, newestFirst } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { BulkOperation, BulkOperationConnection } from './bulk-operation.type.js';

@Resolver()
export class BulkOperationsResolver {
  @Query(() => BulkOperationConnection, { description: 'What the viewer did in bulk, newest first (DA-6).' })
  bulkOperations(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, BulkOperation, { order: [newestFirst('at')], first, after });
  }
}
