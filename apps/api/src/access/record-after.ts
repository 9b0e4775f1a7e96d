import { refusal, type Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { refused, type Refused } from '../platform/graphql/refused.type.js';
import type { Raw } from './compiled-object.js';
import { oneRecord } from './one-record.js';

/** The record as it is after a deed, read afresh; or why nothing was done. */
export async function recordAfter(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  outcome: { readonly id: string } | Refusal,
): Promise<Raw | Refused> {
  if ('code' in outcome) return refused(outcome, context.locale);
  const record = await oneRecord(context, info, type, outcome.id);
  return record ?? refused(refusal('NOT_FOUND'), context.locale);
}
