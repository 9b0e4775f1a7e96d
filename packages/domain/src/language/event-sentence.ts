import type { ContractSigned, CustomerEvent } from '../customer/events.js';
import { type Params, type Sentence, type SentenceKey, sentence } from './sentence.js';

/** A journal line as its reader may have it: what a contract says is kept from whom contracts are withheld. */
export type ToldEvent = CustomerEvent | (Omit<ContractSigned, 'contract'> & { readonly contract?: never });

/** A journal line in words. */
export function eventSentence(event: ToldEvent): Sentence {
  const { key, params } = special(event);
  return sentence(key, { actor: { user: event.actor }, reason: event.reason, ...params });
}

/** What a line says beyond who and why. */
function special(event: ToldEvent): { key: SentenceKey; params: Params } {
  const plain: SentenceKey = `event.${event.type}`;
  switch (event.type) {
    case 'Entered':
    case 'Claimed': {
      const key: SentenceKey =
        event.review === null ? `event.${event.type}` : `event.${event.type}.provisional`;
      return { key, params: { deadline: { day: event.deadline } } };
    }
    case 'Dropped':
      return { key: plain, params: { owner: { user: event.owner }, deadline: { day: event.deadline } } };
    case 'Abandoned':
    case 'Recycled':
    case 'ReviewLapsed':
      return { key: plain, params: { owner: { user: event.owner } } };
    case 'ReviewApproved':
      return event.deadline === null
        ? { key: plain, params: { owner: { user: event.owner } } }
        : {
            key: 'event.ReviewApproved.starts',
            params: { owner: { user: event.owner }, deadline: { day: event.deadline } },
          };
    case 'ReviewRejected': {
      const key = event.duplicateOf === null ? plain : 'event.ReviewRejected.duplicate';
      return { key, params: { owner: { user: event.owner } } };
    }
    case 'IntentApproved':
    case 'PolicyApplied':
      return { key: plain, params: { deadline: { day: event.deadline } } };
    case 'ExtensionApplied':
      return { key: plain, params: { days: event.days } };
    case 'ExtensionGranted':
      return { key: plain, params: { days: event.days, deadline: { day: event.deadline } } };
    case 'Assigned':
      return event.deadline === null
        ? { key: plain, params: { from: { user: event.from }, to: { user: event.to } } }
        : {
            key: 'event.Assigned.fromPool',
            params: { to: { user: event.to }, deadline: { day: event.deadline } },
          };
    case 'Allocated':
      return { key: plain, params: { to: { user: event.to }, deadline: { day: event.deadline } } };
    case 'HandedOver':
      return { key: plain, params: { from: { user: event.from }, to: { user: event.to } } };
    case 'ContractSigned': {
      const key = event.late ? 'event.ContractSigned.late' : plain;
      return { key, params: { ...event.contract, owner: { user: event.owner } } };
    }
    case 'EnteredForApproval':
    case 'ImportedIntoPool':
    case 'ImportUndone':
    case 'Reserved':
    case 'Completed':
    case 'IntentApplied':
    case 'IntentRejected':
    case 'ExtensionRejected':
    case 'ApplicationWithdrawn':
    case 'ApplicationExpired':
    case 'Undone':
    case 'MarkedLost':
    case 'Locked':
    case 'Unlocked':
      return { key: plain, params: {} };
    default:
      return event satisfies never;
  }
}
