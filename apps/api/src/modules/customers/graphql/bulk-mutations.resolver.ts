import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { allocateSelfDeveloped } from '../actions/allocate-self-developed.js';
import { assignCustomers } from '../actions/assign-customers.js';
import { handOver, type HandOverShare as Share } from '../actions/hand-over.js';
import type { BulkOutcome } from '../actions/in-bulk.js';
import { preview } from '../actions/preview.js';
import { recycleCustomers } from '../actions/recycle-customers.js';
import { undoBulk } from '../actions/undo-bulk.js';
import { BulkResult, bulkResult } from './bulk-result.type.js';

@InputType({ description: 'Without `customerIds`: everything that no other share names.' })
export class HandOverShare {
  @Field(() => ID) toUserId: string;
  @Field(() => [ID], { nullable: true }) customerIds?: string[] | null;
}

@Resolver()
export class BulkMutationsResolver {
  @Mutation(() => BulkResult, { description: '自拓: each back to whoever entered it (LC-14a).' })
  allocateSelfDeveloped(
    @Ctx() context: RequestContext,
    @Arg('customerIds', () => [ID]) customerIds: string[],
  ) {
    return inOne(context, (tx, viewer) => allocateSelfDeveloped(tx, viewer, customerIds));
  }

  @Mutation(() => BulkResult, { description: '选择分配: to a chosen person (LC-14b).' })
  assignCustomers(
    @Ctx() context: RequestContext,
    @Arg('customerIds', () => [ID]) customerIds: string[],
    @Arg('toUserId', () => ID) toUserId: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
    @Arg('keepCollaborators', () => Boolean, {
      nullable: true,
      description: 'Access that people were given on these customers stays; it ends by default (AC-5).',
    })
    keepCollaborators?: boolean | null,
    @Arg('formerOwnerReadsUntil', () => Date, {
      nullable: true,
      description: 'Until just before this moment the former owner goes on reading; not at all by default.',
    })
    formerOwnerReadsUntil?: Date | null,
  ) {
    const options = { keepCollaborators: keepCollaborators ?? false };
    return inOne(context, (tx, viewer) =>
      assignCustomers(tx, viewer, customerIds, toUserId, reason ?? null, {
        ...options,
        formerReadsUntil: momentAhead(tx, formerOwnerReadsUntil),
      }),
    );
  }

  @Mutation(() => BulkResult, { description: '回收: these, or all of a person’s, into the pool (LC-14c).' })
  recycleCustomers(
    @Ctx() context: RequestContext,
    @Arg('reason', () => String) reason: string,
    @Arg('customerIds', () => [ID], { nullable: true }) customerIds?: string[] | null,
    @Arg('fromUserId', () => ID, { nullable: true }) fromUserId?: string | null,
  ) {
    const choice = { customerIds: customerIds ?? null, fromUserId: fromUserId ?? null };
    return inOne(context, (tx, viewer) => recycleCustomers(tx, viewer, choice, reason));
  }

  @Mutation(() => BulkResult, {
    description: 'Everything a leaving person owns, to one or several others (LC-14e).',
  })
  handOver(
    @Ctx() context: RequestContext,
    @Arg('fromUserId', () => ID) fromUserId: string,
    @Arg('plan', () => [HandOverShare]) plan: HandOverShare[],
    @Arg('reason', () => String) reason: string,
    @Arg('formerOwnerReadsUntil', () => Date, { nullable: true }) formerOwnerReadsUntil?: Date | null,
  ) {
    return inOne(context, (tx, viewer) =>
      handOver(tx, viewer, fromUserId, plan.map(shareOf), reason, {
        formerReadsUntil: momentAhead(tx, formerOwnerReadsUntil),
      }),
    );
  }

  @Query(() => BulkResult, {
    description: 'What a handover would do and refuse; nothing is changed (LC-14a).',
  })
  async previewHandOver(
    @Ctx() context: RequestContext,
    @Arg('fromUserId', () => ID) fromUserId: string,
    @Arg('plan', () => [HandOverShare]) plan: HandOverShare[],
  ) {
    const viewer = signedIn(context);
    const outcome = await preview(context.database, (tx) =>
      handOver(tx, viewer, fromUserId, plan.map(shareOf), 'preview'),
    );
    return bulkResult({ ...outcome, undoId: null }, context);
  }

  @Query(() => BulkResult, { description: 'What `undo` would do and refuse; nothing is changed (DA-6).' })
  async previewUndo(@Ctx() context: RequestContext, @Arg('undoId', () => ID) undoId: string) {
    const viewer = signedIn(context);
    return bulkResult(
      await preview(context.database, (tx) => undoBulk(tx, viewer, undoId, { dryRun: true })),
      context,
    );
  }

  @Mutation(() => BulkResult, { description: 'Takes a bulk operation back within seven days (DA-6).' })
  undo(@Ctx() context: RequestContext, @Arg('undoId', () => ID) undoId: string) {
    return inOne(context, (tx, viewer) => undoBulk(tx, viewer, undoId));
  }
}

/** @throws Problem `BAD_USER_INPUT` for a moment that is over */
function momentAhead({ now }: Transaction, moment: Date | null | undefined): number | null {
  if (!moment) return null;
  if (moment.getTime() > now) return moment.getTime();
  throw new Problem('BAD_USER_INPUT', 'That moment is over already.');
}

async function inOne(
  context: RequestContext,
  work: (tx: Transaction, viewer: Viewer) => Promise<BulkOutcome>,
): Promise<BulkResult> {
  const viewer = signedIn(context);
  return bulkResult(await runAction(context, (tx) => work(tx, viewer)), context);
}

function shareOf({ toUserId, customerIds }: HandOverShare): Share {
  return { toUserId, customerIds: customerIds ?? null };
}
