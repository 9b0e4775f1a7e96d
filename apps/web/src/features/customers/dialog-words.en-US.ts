import type { SameShape } from '../../shared/i18n/feature-text.js';
import type { dialogs as chinese } from './dialog-words.zh-CN.js';

/** What the dialogs of a customer say, in English. */
export const dialogs: SameShape<typeof chinese> = {
  intent: {
    title: 'Apply for intent',
    explain:
      'Your superior decides. From the day of approval it is protected for $t(dayCount, {"count": {{days}} }), even if that is sooner than now; without a contract it then drops into the pool.',
    placeholder: 'Needs, budget, who decides and when, so that your superior can judge',
    ok: 'Apply',
    done: 'Application sent',
  },
  extension: {
    title: 'Ask for an extension',
    explain:
      'Your superior decides. The days are added to the present deadline: at most $t(dayCount, {"count": {{days}} }) each time, $t(timesCount, {"count": {{times}} }) per protection.',
    days: 'Days',
    daysUnit: 'days',
    placeholder: 'Why more time is needed and what you will do with it',
    ok: 'Apply',
    done: 'Application sent',
  },
  abandon: {
    title: 'Abandon the customer',
    explain:
      'It goes to the pool where others may claim it; you yourself cannot for $t(dayCount, {"count": {{days}} }).',
    ok: 'Abandon',
    placeholder: 'For example: chose another supplier, closed down, cannot be reached',
    done: 'Abandoned; it is in the pool now',
  },
  contract: {
    title: 'Record a signed contract',
    explain: 'The customer becomes formal and no longer drops into the pool by time.',
    number: 'Contract number',
    signedOn: 'Signed on',
    amount: 'Amount',
    currency: 'Currency',
    ok: 'Record',
    done: 'Recorded; the customer is formal now',
    add: 'Record a contract',
    none: 'No contract yet',
    recordedBy: 'recorded by {{name}}, {{time}}',
    numberMissing: 'Enter the contract number',
    dateMissing: 'Choose the date',
    amountWrong: 'Enter an amount with at most two decimals, like 128000.00',
  },
  lock: {
    title: 'Lock the pool customer',
    explain: 'Nobody can claim it until it is unlocked.',
    ok: 'Lock',
    done: 'Locked',
    undone: 'Unlocked',
  },
  lost: {
    title: 'Mark as lost',
    explain:
      'It stays a formal customer; its value lifecycle becomes lost and the reason counts in the analysis.',
    ok: 'Mark as lost',
    done: 'Marked as lost',
  },
  review: {
    title: 'Review the protection',
    explain: 'Check that name, address and contact are complete and nobody else protects it.',
    approve: 'Approve',
    reject: 'Reject',
    reason: 'Comment',
    reasonNeeded: 'Give a reason for the rejection; the protector will see it',
    approved: 'Approved',
    rejected: 'Rejected; it is in the pool now',
  },
  application: {
    kind: {
      INTENT: 'Application for intent',
      EXTENSION: 'Extension request',
      PROTECTION_REVIEW: 'Protection review',
    },
    status: {
      PENDING: 'Waiting',
      APPROVED: 'Approved',
      REJECTED: 'Rejected',
      WITHDRAWN: 'Withdrawn',
      EXPIRED: 'Lapsed',
    },
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    waitingFor: 'waiting for {{names}}',
    due: 'by {{date}}',
    by: 'by {{name}}, {{time}}',
    withdrawn: 'Application withdrawn',
    withdrawSure: 'Withdraw this application?',
    approve: 'Approve',
    reject: 'Reject',
    comment: 'Comment',
    decided: 'Decided',
  },
  assign: {
    title_one: 'Assign the customer',
    title_other: 'Assign {{count}} customers',
    explain:
      'Protected ones keep stage and deadline; pool customers get a fresh protection, free of cooldown and daily cap.',
    to: 'Assign to',
    toMissing: 'Choose a person',
    keep: 'Keep collaborators and grants',
    formerReads: 'Former owner goes on reading until',
    formerReadsHelp:
      'Not at all if left empty; otherwise until the end of that day, without changing anything.',
    keepHelp: 'Otherwise what others were given ends with the change of owner; after-sales stays.',
    ok: 'Assign',
  },
  recycle: {
    title_one: 'Recycle the customer',
    title_other: 'Recycle {{count}} customers',
    explain:
      'The owner is cleared and they go to the pool where others may claim them. Formal ones stay. Can be undone for 7 days.',
    ok: 'Recycle',
  },
  allocate: {
    title_one: 'Allocate to the enterer',
    title_other: 'Allocate {{count}} customers to their enterers',
    explain:
      'Each goes to the person who entered it, with a fresh protection. Those who left or are full are listed.',
    ok: 'Allocate',
  },
};
