import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { Customer, CustomerResult, runVerb } from '../../customers/index.js';
import { addFollowUp } from '../actions/add-follow-up.js';
import { claimWithFollowUp } from '../actions/claim-with-follow-up.js';
import { completeReminder } from '../actions/complete-reminder.js';
import { ClaimInput } from './claim.input.js';
import { FollowUpInput, followUpOf } from './follow-up.input.js';
import { FollowUp } from './follow-up.type.js';
import { Reminder } from './reminder.type.js';

const FollowUpResult = resultUnion('FollowUpResult', () => FollowUp);
const ReminderResult = resultUnion('ReminderResult', () => Reminder);

@Resolver()
export class ActivityMutationsResolver {
  @Mutation(() => CustomerResult, {
    description: 'Protects a pool customer, with a contact and a follow-up in the same step (LC-8).',
  })
  claimCustomer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ClaimInput) { followUp, ...input }: ClaimInput,
  ) {
    return runVerb(context, info, Customer, (tx, viewer) =>
      claimWithFollowUp(tx, viewer, id, { ...input, followUp: followUpOf(followUp) }),
    );
  }

  @Mutation(() => FollowUpResult)
  addFollowUp(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('input', () => FollowUpInput) input: FollowUpInput,
  ) {
    return runVerb(context, info, FollowUp, (tx, viewer) =>
      addFollowUp(tx, viewer, customerId, followUpOf(input)),
    );
  }

  @Mutation(() => ReminderResult)
  completeReminder(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return runVerb(context, info, Reminder, (tx, viewer) => completeReminder(tx, viewer, id));
  }
}
