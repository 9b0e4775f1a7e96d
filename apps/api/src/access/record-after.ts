import { refusal, type Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';

import type { Transaction } from '../platform/database/transaction.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { refused, type Refused } from '../platform/graphql/refused.type.js';
import { runAction } from '../platform/graphql/run-action.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import type { Raw } from './compiled-object.js';
import { oneRecord } from './one-record.js';
import type { Viewer } from './viewer.js';

type DeedOutcome = { readonly id: string } | Refusal;

/** The record as it is after a deed, read afresh; or why nothing was done. */
export async function recordAfter(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  outcome: DeedOutcome,
): Promise<Raw | Refused> {
  if ('code' in outcome) return refused(outcome, context.locale);
  const record = await oneRecord(context, info, type, outcome.id);
  return record ?? refused(refusal('NOT_FOUND'), context.locale);
}

/** The same with the deed itself, done in one transaction. */
export async function recordAfterDeed(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  deed: (tx: Transaction, viewer: Viewer) => Promise<DeedOutcome>,
): Promise<Raw | Refused> {
  const viewer = signedIn(context);
  return await recordAfter(context, info, type, await runAction(context, (tx) => deed(tx, viewer)));
}
