import { type Refusal, refusal } from '../kernel/refusal.js';
import { whyNotAbandon } from './abandon.js';
import { whyNotAllocateSelfDeveloped } from './allocate-self-developed.js';
import { whyNotApplyForExtension } from './apply-for-extension.js';
import { whyNotApplyForIntent } from './apply-for-intent.js';
import { whyNotAssign } from './assign.js';
import { whyNotClaim } from './claim.js';
import { whyNotEdit } from './edit.js';
import type { Facts } from './facts.js';
import { whyNotLock } from './lock.js';
import { whyNotMarkLost } from './mark-lost.js';
import { whyNotRecordSignedContract } from './record-signed-contract.js';
import { whyNotRecycle } from './recycle.js';
import { whyNotReviewProtection } from './review-protection.js';
import { whyNotShare } from './share.js';
import { settled } from './settle.js';
import type { CustomerState } from './state.js';
import { whyNotUnlock } from './unlock.js';
import { whyNotWithdrawApplication } from './withdraw-application.js';

type WhyNot = (state: CustomerState, facts: Facts) => Refusal | null;

/** Every mutation of contract.graphql that acts on one customer, with the rule that answers for it. */
const questions = {
  updateCustomer: whyNotEdit,
  addContact: whyNotEdit,
  addFollowUp: whyNotEdit,
  claimCustomer: whyNotClaim,
  applyForIntent: whyNotApplyForIntent,
  applyForExtension: whyNotApplyForExtension,
  withdrawApproval: whyNotWithdrawApplication,
  decideApproval: whyNotDecidePending,
  reviewProtection: whyNotReviewProtection,
  recordSignedContract: whyNotRecordSignedContract,
  abandonCustomer: whyNotAbandon,
  assignCustomers: (state, facts) => whyNotAssign(state, null, facts),
  allocateSelfDeveloped: (state, facts) => whyNotAllocateSelfDeveloped(state, null, facts),
  recycleCustomers: whyNotRecycle,
  lockPoolCustomer: whyNotLock,
  unlockPoolCustomer: whyNotUnlock,
  markLost: whyNotMarkLost,
  grantAccess: whyNotShare,
} as const satisfies Record<string, WhyNot>;

export type CustomerAction = keyof typeof questions;
export const customerActions = Object.keys(questions).filter(
  (name): name is CustomerAction => name in questions,
);

export interface AllowedAction {
  /** Name of the mutation. */
  readonly action: CustomerAction;
  /** Null: go ahead. */
  readonly refusal: Refusal | null;
}

/** What the actor may do with this customer now, and why not: `Customer.allowed` and every button on the page. */
export function allowedActions(state: CustomerState, facts: Facts): readonly AllowedAction[] {
  const current = settled(state, facts);
  return customerActions.map((action) => ({ action, refusal: questions[action](current, facts) }));
}

/** The approval itself asks more closely (`whyNotDecideStep`); this is what the customer's page can know. */
function whyNotDecidePending(state: CustomerState, { actor }: Facts): Refusal | null {
  if (state.stage === 'pool' || state.stage === 'formal' || state.application === null) {
    return refusal('ALREADY_DECIDED', { detail: 'NOTHING_PENDING' });
  }
  if (state.application.applicant === actor.id) return refusal('OWN_APPLICATION');
  return actor.may.decide ? null : refusal('NOT_ALLOWED');
}
