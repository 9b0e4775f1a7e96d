import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { listRecords, newestFirst, oneRecord, recordAfter } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { cancelImport } from '../actions/cancel-import.js';
import { importCustomers } from '../actions/import-customers.js';
import type { FileEncoding } from '../csv/detect-encoding.js';
import type { ImportTarget } from '../csv/mapping.js';
import type { ImportMode } from '../import-job.js';
import { importPreview } from '../reads/import-preview.js';
import {
  ColumnMapping,
  FileEncodingEnum,
  ImportJob,
  ImportJobConnection,
  ImportJobResult,
  ImportModeEnum,
  ImportPreviewResult,
  ImportTargetEnum,
} from './import.type.js';

@Resolver()
export class ImportsResolver {
  @Query(() => ImportJob, { nullable: true })
  importJob(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, ImportJob, id);
  }

  @Query(() => ImportJobConnection)
  importJobs(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, ImportJob, { order: [newestFirst('created_at')], first, after });
  }

  @Query(() => ImportPreviewResult)
  async importPreview(
    @Ctx() context: RequestContext,
    @Arg('fileId', () => ID) fileId: string,
    @Arg('encoding', () => FileEncodingEnum, { nullable: true }) encoding?: FileEncoding,
  ) {
    const viewer = signedIn(context);
    const preview = await importPreview(context.database, viewer, fileId, encoding ?? null);
    return preview.refusal === undefined ? preview.done : refused(preview.refusal, context.locale);
  }

  @Mutation(() => ImportJobResult)
  async importCustomers(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('fileId', () => ID) fileId: string,
    @Arg('mapping', () => [ColumnMapping]) mapping: ColumnMapping[],
    @Arg('target', () => ImportTargetEnum) target: ImportTarget,
    @Arg('mode', () => ImportModeEnum) mode: ImportMode,
    @Arg('encoding', () => FileEncodingEnum, {
      nullable: true,
      description: 'How the file is to be read, where its bytes mislead; found out by default.',
    })
    encoding?: FileEncoding,
  ) {
    const viewer = signedIn(context);
    const { database, locale } = context;
    const order = { fileId, mapping, target, mode, locale, encoding: encoding ?? null };
    const outcome = await runAction(context, (tx) => importCustomers(tx, database, viewer, order));
    return await recordAfter(context, info, ImportJob, outcome.refusal ?? outcome.done);
  }

  @Mutation(() => ImportJobResult, { description: 'Stops after the lines at hand; what is in stays.' })
  async cancelImport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    const viewer = signedIn(context);
    const outcome = await runAction(context, (tx) => cancelImport(tx, viewer, id));
    return await recordAfter(context, info, ImportJob, outcome.refusal ?? outcome.done);
  }
}
