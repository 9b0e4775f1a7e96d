import type { Decision } from '../kernel/decision.js';
import { localDateOf } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent, SignedContract } from './events.js';
import { expiring } from './expiring.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import type { CustomerState, PendingApplication, UserId } from './state.js';
import { whyNotContract } from './validate-contract.js';

/** LC-7: may the actor record that this customer has signed? Only intent and formal ones can sign (SA-6). */
export function whyNotRecordSignedContract(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface RecordSignedContractCommand {
  readonly contract: SignedContract;
  /** The after-sales person who is to follow it, where the company names one. */
  readonly afterSales: UserId | null;
}

export function recordSignedContract(
  state: CustomerState,
  { contract, afterSales }: RecordSignedContractCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judge, state, facts, (signer) => {
    const { zone } = facts.calendar;
    const invalid = whyNotContract(contract, localDateOf(facts.now, zone));
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts);
    const lateBy = signer.deadline !== null && contract.signedOn > localDateOf(signer.deadline, zone);
    if (lateBy) return no(signer.late ? 'IN_POOL' : 'DEADLINE_PASSED', { path: ['signedOn'] });
    return {
      events: [
        ...expiring(signer.application, stamp),
        {
          ...stamp,
          type: 'ContractSigned',
          contract,
          ...whoFollows(signer, afterSales, facts),
          late: signer.late,
        },
      ],
    };
  });
}

/** Who it was when it signed. */
interface Signer {
  readonly owner: UserId;
  readonly collaborators: readonly UserId[];
  readonly formal: boolean;
  /** Its day is the last on which it may have signed; null where time does not bind. */
  readonly deadline: number | null;
  readonly late: boolean;
  readonly application: PendingApplication | null;
}

/** LC-7: after-sales becomes collaborator, or owner if the policy says so; a formal one stays as it is. */
function whoFollows(
  { owner, collaborators, formal }: Signer,
  afterSales: UserId | null,
  { policy }: Facts,
): { owner: UserId; collaborators: readonly UserId[] } {
  if (formal || afterSales === null || afterSales === owner) return { owner, collaborators };
  return policy.afterSalesTakesOver
    ? { owner: afterSales, collaborators: [owner] }
    : { owner, collaborators: [afterSales] };
}

function judge(state: CustomerState, { now, actor }: Facts): Judged<Signer> {
  const plain = { collaborators: [], formal: false, deadline: null, late: false, application: null };
  if (state.stage === 'pool') {
    // Edge 24: it signed in time, but nobody wrote it down before the drop.
    const last = state.lastProtection;
    const signedInTime = last !== null && last.stage === 'intent' && state.cause === 'DROP';
    return signedInTime && actor.superiorOf.includes(last.owner)
      ? yes({ ...plain, owner: last.owner, deadline: last.deadline, late: true })
      : no('IN_POOL');
  }
  const { owner } = state;
  const collaborators = state.stage === 'formal' ? state.collaborators : [];
  const near = [owner, ...collaborators].includes(actor.id) || actor.superiorOf.includes(owner);
  if (!near) return no('NOT_OWNER');
  if (state.stage === 'formal') return yes({ ...plain, owner, collaborators, formal: true });
  if (state.stage === 'potential') {
    return state.review === null ? no('NOT_INTENT') : no('REVIEW_PENDING', { until: state.review.due });
  }
  const { application, protection } = state;
  // Edge 20: during a hold it counts only if it was signed before the deadline.
  const deadline = now >= protection.deadline ? protection.deadline : null;
  return yes({ ...plain, owner, deadline, application });
}
