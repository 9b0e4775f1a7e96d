import { refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { listRecords, newestFirst, oneRecord, recordAfter } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { CustomerFilter, CustomerOrder } from '../../customers/index.js';
import { cancelExport } from '../actions/cancel-export.js';
import { exportCustomers } from '../actions/export-customers.js';
import { exportWords } from '../columns/export-words.js';
import { columnsFor, mayExport } from '../reads/export-rights.js';
import { quotaOf } from '../reads/quota.js';
import { ExportJob, ExportJobConnection, ExportJobResult, ExportOptions } from './export.type.js';

@Resolver()
export class ExportsResolver {
  @Query(() => ExportJob, { nullable: true })
  exportJob(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, ExportJob, id);
  }

  @Query(() => ExportJobConnection)
  exportJobs(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, ExportJob, { order: [newestFirst('created_at')], first, after });
  }

  @Query(() => ExportOptions)
  async exportOptions(@Ctx() context: RequestContext): Promise<ExportOptions> {
    const viewer = signedIn(context);
    const words = exportWords(context.locale);
    const allowed = mayExport(viewer);
    return {
      refusal: allowed ? null : refused(refusal('NOT_ALLOWED'), context.locale),
      columns: (allowed ? columnsFor(viewer) : []).map(({ key }) => ({ key, label: words.columnOf(key) })),
      quota: await quotaOf(context.database, viewer),
    };
  }

  @Mutation(() => ExportJobResult, {
    description:
      'Writes customers to a CSV file in the background, as the person who asks. Takes their rows from the day’s quota.',
  })
  async exportCustomers(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('columns', () => [String], {
      description: 'Keys of `exportOptions.columns`, in the order of the file.',
    })
    columns: string[],
    @Arg('filter', () => CustomerFilter, { nullable: true }) filter?: object | null,
    @Arg('orderBy', () => [CustomerOrder], { nullable: true }) orderBy?: CustomerOrder[] | null,
    @Arg('customerIds', () => [ID], {
      nullable: true,
      description: 'Only these of them, at most 1,000; null: all that the filter leaves.',
    })
    customerIds?: string[] | null,
  ) {
    const wish = {
      columns,
      filter: filter ?? null,
      orderBy: orderBy ?? [],
      customerIds: customerIds ?? null,
    };
    const outcome = await exportCustomers(context, wish);
    return await recordAfter(context, info, ExportJob, outcome.refusal ?? outcome.done);
  }

  @Mutation(() => ExportJobResult, { description: 'Its rows go back to the quota.' })
  async cancelExport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    const viewer = signedIn(context);
    const outcome = await runAction(context, (tx) => cancelExport(tx, viewer, id));
    return await recordAfter(context, info, ExportJob, outcome.refusal ?? outcome.done);
  }
}
