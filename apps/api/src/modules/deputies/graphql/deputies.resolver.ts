import type { Refusal } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { isId, listRecords, oneRecord, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { endDeputy } from '../actions/end-deputy.js';
import { nameDeputy } from '../actions/name-deputy.js';
import { Deputy, DeputyConnection, DeputyInput, DeputyResult, deputyStateSql } from './deputy.type.js';

@Resolver()
export class DeputiesResolver {
  @Query(() => DeputyConnection, {
    description: 'Who stands in for a person and for whom they do; oneself without `personId`. Newest first.',
  })
  deputies(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('personId', () => ID, { nullable: true }) personId?: string | null,
    @Arg('open', () => Boolean, { nullable: true, description: 'Only those in force or still to come.' })
    open?: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return listRecords(context, info, Deputy, {
      first,
      after,
      order: [
        { class: 'identity', sql: (row) => `${row}.valid_from`, type: 'timestamptz', direction: 'DESC' },
      ],
      where: (row, { bindings, viewer }) => {
        const whose = personId ?? viewer.id;
        if (!isId(whose)) return 'false';
        const person = bindings.bind(whose, 'uuid');
        const isOpen = open === true ? ` AND ${deputyStateSql(row)} IN ('LIVE', 'PLANNED')` : '';
        return `(${row}.person_id = ${person} OR ${row}.deputy_id = ${person})${isOpen}`;
      },
    });
  }

  @Mutation(() => DeputyResult, {
    description: 'Somebody reads my customers and decides what waits for me, for a while.',
  })
  nameDeputy(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeputyInput) { personId, deputyId, from, until, reason }: DeputyInput,
  ) {
    return after(context, info, (tx, viewer) =>
      nameDeputy(tx, viewer, {
        personId: personId ?? viewer.id,
        deputyId,
        from: from?.getTime() ?? tx.now,
        until: until.getTime(),
        reason: reason ?? null,
      }),
    );
  }

  @Mutation(() => DeputyResult, { description: 'Ends it now; either of the two may.' })
  endDeputy(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return after(context, info, (tx, viewer) => endDeputy(tx, viewer, id));
  }
}

/** The record as it is after the deed. */
async function after(
  context: RequestContext,
  info: GraphQLResolveInfo,
  work: (tx: Transaction, viewer: Viewer) => Promise<{ readonly id: string } | Refusal>,
) {
  const viewer = signedIn(context);
  const outcome = await runAction(context, (tx) => work(tx, viewer));
  if ('code' in outcome) return refused(outcome, context.locale);
  const deputy = await oneRecord(context, info, Deputy, outcome.id);
  return deputy ?? refused({ code: 'NOT_FOUND' }, context.locale);
}
