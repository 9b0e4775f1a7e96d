import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';

import { pageSize } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { readerOf } from '../../customers/index.js';
import { explainAccess, type AccessQuestion } from '../reads/explain-access.js';
import { sayCause } from '../reads/say-causes.js';
import { sayExplanation } from '../reads/say-explanation.js';
import { whoCanSee } from '../reads/who-can-see.js';
import { AccessExplanation, CustomerOnlookerConnection } from './explanation.type.js';

@Resolver()
export class ExplanationResolver {
  @Query(() => AccessExplanation, {
    description:
      'Why a person can or cannot see or change a record, or one field of it (AC-10). For those who may explain access, and for superiors about the people below them.',
  })
  explainAccess(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID) userId: string,
    @Arg('recordType', () => String, { description: 'A type of the schema, such as Customer or Contact.' })
    recordType: string,
    @Arg('recordId', () => ID) recordId: string,
    @Arg('field', () => String, { nullable: true }) field?: string | null,
    @Arg('locale', () => String, { nullable: true }) locale?: string | null,
  ) {
    return explain(context, userId, { recordType, recordId, field: field ?? null }, locale ?? null);
  }

  @Query(() => AccessExplanation, { description: 'The same about oneself, for everybody.' })
  explainMyAccess(
    @Ctx() context: RequestContext,
    @Arg('recordType', () => String) recordType: string,
    @Arg('recordId', () => ID) recordId: string,
    @Arg('field', () => String, { nullable: true }) field?: string | null,
    @Arg('locale', () => String, { nullable: true }) locale?: string | null,
  ) {
    const me = signedIn(context).id;
    return explain(context, me, { recordType, recordId, field: field ?? null }, locale ?? null);
  }

  @Query(() => CustomerOnlookerConnection, {
    nullable: true,
    description: 'Everybody who can see the customer, and how; for those who may share it or explain access.',
  })
  async customerOnlookers(
    @Ctx() context: RequestContext,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('locale', () => String, { nullable: true }) locale?: string | null,
  ) {
    const found = await whoCanSee(context, customerId, pageSize(first), after ?? null);
    if (found === null) return null;
    const reader = readerOf(context, locale, companyZone(), null);
    return {
      pageInfo: { hasNextPage: found.hasNextPage, endCursor: found.onlookers.at(-1)?.cursor ?? null },
      edges: found.onlookers.map(({ user, ways, cursor }) => ({
        cursor,
        node: { user, ways: ways.map((way) => sayCause(way, reader)) },
      })),
    };
  }
}

async function explain(
  context: RequestContext,
  userId: string,
  question: AccessQuestion,
  locale: string | null,
): Promise<AccessExplanation> {
  return await sayExplanation(context, await explainAccess(context, userId, question), locale);
}
