import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { oneRecord } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { verifyAuditLog } from '../actions/verify-audit-log.js';
import { auditLog } from '../reads/audit-log.js';
import { AuditEntry, AuditEntryConnection, AuditLogFilter } from './audit-entry.type.js';
import { AuditVerificationResult } from './audit-verification.type.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'Needs `audit.read`; the newest line first (AC-11).' })
  async auditLog(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => AuditLogFilter, { nullable: true }) filter?: AuditLogFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<unknown> {
    return await auditLog(context, info, { filter, first, after });
  }

  @Query(() => AuditEntry, { nullable: true })
  async auditEntry(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<unknown> {
    return await oneRecord(context, info, AuditEntry, id);
  }

  @Mutation(() => AuditVerificationResult, {
    description: 'Recomputes every link of the log and names the first broken one of each chain.',
  })
  async verifyAuditLog(@Ctx() context: RequestContext): Promise<unknown> {
    const viewer = signedIn(context);
    const found = await runAction(context, async (tx) => await verifyAuditLog(tx, viewer));
    return 'code' in found ? refused(found, context.locale) : { ...found, intact: found.broken.length === 0 };
  }
}
