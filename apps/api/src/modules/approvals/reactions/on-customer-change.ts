import {
  changeApplicant,
  expire,
  nextDeadline,
  submit,
  type ApprovalKind,
  type CustomerEvent,
  type CustomerState,
  type Timing,
} from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import { rulesInForce, type CustomerChange } from '../../customers/index.js';
import { approversNamedIn, factsFor } from '../actions/approval-facts.js';
import { storeAndTell } from '../actions/store-and-tell.js';
import { definitionOf } from '../data/approval-definition.repository.js';
import { loadPending } from '../data/approval.repository.js';

/** What a customer waits for: the decision on an application, or the review of its protection. */
interface Waiting {
  readonly kind: ApprovalKind;
  /** The same as long as it is the same matter. */
  readonly matter: string;
  readonly id: string | null;
  readonly applicant: string;
  readonly reason: string | null;
  readonly days: number | null;
  readonly expiresAt: number | null;
}

/** An application or a review begins, changes hands or loses its ground together with its customer (AP-3). */
export async function followCustomer(tx: Transaction, change: CustomerChange): Promise<void> {
  const timing = await rulesInForce(tx);
  const before = change.before === null ? null : waitingOn(change.before, change.events, timing);
  const after = waitingOn(change.after, change.events, timing);
  if (before !== null && before.matter !== after?.matter) await close(tx, change);
  if (after === null) return;
  if (before?.matter !== after.matter) await begin(tx, change, after);
  else if (before.applicant !== after.applicant) await passOn(tx, change, after);
  else if (before.expiresAt !== after.expiresAt) await moveTime(tx, change, after);
}

function waitingOn(state: CustomerState, events: readonly CustomerEvent[], timing: Timing): Waiting | null {
  if (state.stage === 'formal') return null;
  if (state.stage === 'pool') {
    return state.reservation === null
      ? null
      : review(state.reservation.since, state.reservation.by, state.reservation.reviewDue);
  }
  if (state.application !== null) {
    const { id, kind, applicant } = state.application;
    return {
      kind: kind === 'intent' ? 'INTENT' : 'EXTENSION',
      matter: id,
      id,
      applicant,
      reason: reasonOf(id, events),
      days: state.application.kind === 'extension' ? state.application.days : null,
      expiresAt: nextDeadline(state, timing)?.at ?? null,
    };
  }
  return state.stage === 'potential' && state.review !== null
    ? review(state.review.since, state.owner, state.review.due)
    : null;
}

function review(since: number, applicant: string, due: number): Waiting {
  const nothing = { id: null, reason: null, days: null };
  return { kind: 'PROTECTION_REVIEW', matter: `review:${since}`, applicant, expiresAt: due, ...nothing };
}

function reasonOf(application: string, events: readonly CustomerEvent[]): string | null {
  const applied = events.find((event) => 'application' in event && event.application === application);
  return applied?.reason ?? null;
}

async function begin(tx: Transaction, { after, events }: CustomerChange, waiting: Waiting): Promise<void> {
  const definition = await definitionOf(tx, waiting.kind);
  const facts = await factsFor(
    tx,
    events.at(-1)?.actor ?? null,
    waiting.applicant,
    definition.steps.map(({ approvers }) => approvers),
  );
  const { applicant, reason, days, expiresAt } = waiting;
  const command = {
    id: waiting.id ?? uuidv7(),
    definition,
    customer: after.id,
    applicant,
    reason,
    days,
    expiresAt,
  };
  await storeAndTell(tx, null, submit(command, facts));
}

/** Whoever decided it has closed it by then; what is still open was withdrawn or has lost its ground (edge 13). */
async function close(tx: Transaction, { after, events }: CustomerChange): Promise<void> {
  const pending = await loadPending(tx, after.id);
  const last = events.at(-1);
  if (pending === null || last === undefined) return;
  const closing = events.find((event) => event.type === 'ApplicationExpired') ?? last;
  const withdrawn = events.some(({ type }) => type === 'ApplicationWithdrawn' || type === 'Abandoned');
  await storeAndTell(
    tx,
    pending,
    withdrawn
      ? [{ at: closing.at, actor: closing.actor, type: 'Withdrawn' }]
      : expire(pending, { now: closing.at, actor: closing.actor }),
  );
}

async function passOn(
  tx: Transaction,
  { after, events }: CustomerChange,
  { applicant }: Waiting,
): Promise<void> {
  const pending = await loadPending(tx, after.id);
  if (pending === null) return;
  const facts = await factsFor(tx, events.at(-1)?.actor ?? null, applicant, approversNamedIn(pending));
  await storeAndTell(tx, pending, changeApplicant(pending, applicant, facts));
}

async function moveTime(
  tx: Transaction,
  { after, events }: CustomerChange,
  { expiresAt }: Waiting,
): Promise<void> {
  const pending = await loadPending(tx, after.id);
  if (pending === null) return;
  const actor = events.at(-1)?.actor ?? null;
  await storeAndTell(tx, pending, [{ at: tx.now, actor, type: 'TimeChanged', expiresAt }]);
}
