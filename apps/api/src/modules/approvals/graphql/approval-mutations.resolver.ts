import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer, CustomerResult, runVerb } from '../../customers/index.js';
import { applyForExtension } from '../actions/apply-for-extension.js';
import { applyForIntent } from '../actions/apply-for-intent.js';
import { decideApproval } from '../actions/decide-approval.js';
import { reviewProtection } from '../actions/review-protection.js';
import { withdrawApproval } from '../actions/withdraw-approval.js';
import { Approval, Decision } from './approval.type.js';

const ApprovalResult = resultUnion('ApprovalResult', () => Approval);

@Resolver()
export class ApprovalMutationsResolver {
  @Mutation(() => ApprovalResult, { description: 'The owner asks to make it an intent customer (LC-4).' })
  applyForIntent(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('reason', () => String) reason: string,
  ) {
    return runVerb(context, info, Approval, (tx, viewer) => applyForIntent(tx, viewer, customerId, reason));
  }

  @Mutation(() => ApprovalResult, { description: 'The owner asks for more time (LC-5).' })
  applyForExtension(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('days', () => Int) days: number,
    @Arg('reason', () => String) reason: string,
  ) {
    return runVerb(context, info, Approval, (tx, viewer) =>
      applyForExtension(tx, viewer, customerId, days, reason),
    );
  }

  @Mutation(() => ApprovalResult)
  decideApproval(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('decision', () => Decision) decision: keyof typeof Decision,
    @Arg('comment', () => String, { nullable: true }) comment?: string | null,
  ) {
    const command = { decision, comment: comment ?? null };
    return runVerb(context, info, Approval, (tx, viewer) => decideApproval(tx, viewer, id, command));
  }

  @Mutation(() => ApprovalResult)
  withdrawApproval(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return runVerb(context, info, Approval, (tx, viewer) => withdrawApproval(tx, viewer, id));
  }

  @Mutation(() => CustomerResult, {
    description: 'The customer-service centre’s word on a protection (LC-9).',
  })
  reviewProtection(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('decision', () => Decision) decision: keyof typeof Decision,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
    @Arg('duplicateOf', () => ID, {
      nullable: true,
      description:
        'With REJECT: whose customer it really is; it goes to the recycle bin instead of the pool.',
    })
    duplicateOf?: string | null,
  ) {
    const verdict = { decision, reason: reason ?? null, duplicateOf: duplicateOf ?? null };
    return runVerb(context, info, Customer, (tx, viewer) =>
      reviewProtection(tx, viewer, customerId, verdict),
    );
  }
}
