import { abandon } from '../customer/abandon.js';
import { allocateSelfDeveloped } from '../customer/allocate-self-developed.js';
import { applyForExtension } from '../customer/apply-for-extension.js';
import { applyForIntent } from '../customer/apply-for-intent.js';
import { assign } from '../customer/assign.js';
import { claim } from '../customer/claim.js';
import { decideApplication } from '../customer/decide-application.js';
import { edit } from '../customer/edit.js';
import type { CustomerEvent } from '../customer/events.js';
import type { Facts, Recipient } from '../customer/facts.js';
import { handOver } from '../customer/hand-over.js';
import { lock } from '../customer/lock.js';
import { markLost } from '../customer/mark-lost.js';
import { recordSignedContract } from '../customer/record-signed-contract.js';
import { recycle } from '../customer/recycle.js';
import { reviewProtection } from '../customer/review-protection.js';
import type { CustomerState } from '../customer/state.js';
import { undoImport } from '../customer/undo-import.js';
import { unlock } from '../customer/unlock.js';
import { withdrawApplication } from '../customer/withdraw-application.js';
import type { Decision } from '../kernel/decision.js';
import type { FieldProblem } from '../kernel/refusal.js';
import type { Cast } from './sample-states.js';

/** A verb as the table tries it: by whom, on any state. */
export interface SampleVerb {
  readonly name: string;
  readonly by: Cast;
  run(state: CustomerState, facts: Facts): Decision<CustomerEvent>;
}

const reason = 'reason';
const application = 'application';
const contract = { number: '1', signedOn: '2026-06-05', amount: '1', currency: 'CNY' };
const gaps: readonly FieldProblem[] = [{ path: ['address'], problem: 'REQUIRED' }];
const to = (id: Cast): Recipient => ({
  id,
  active: true,
  mayRead: true,
  counts: { potential: 0, intent: 0, claimsToday: 0 },
});

export const sampleVerbs: readonly SampleVerb[] = [
  verb('claim', 'colleague', (state, facts) => claim(state, { missing: [] }, facts)),
  verb('claim', 'owner', (state, facts) => claim(state, { missing: [] }, facts)),
  verb('claim, gaps left open', 'colleague', (state, facts) => claim(state, { missing: gaps }, facts)),
  verb('edit', 'owner', (state, facts) => edit(state, { missing: [] }, facts)),
  verb('edit', 'colleague', (state, facts) => edit(state, { missing: [] }, facts)),
  verb('apply for intent', 'owner', (state, facts) => applyForIntent(state, { application, reason }, facts)),
  verb('apply for 5 more days', 'owner', (state, facts) =>
    applyForExtension(state, { application, days: 5, reason }, facts),
  ),
  verb('approve the application', 'manager', (state, facts) =>
    decideApplication(state, { application, decision: 'APPROVE', comment: null }, facts),
  ),
  verb('reject the application', 'manager', (state, facts) =>
    decideApplication(state, { application, decision: 'REJECT', comment: null }, facts),
  ),
  verb('withdraw the application', 'owner', withdrawApplication),
  verb('approve the protection', 'reviewer', (state, facts) =>
    reviewProtection(state, { decision: 'APPROVE', reason: null, duplicateOf: null }, facts),
  ),
  verb('reject the protection', 'reviewer', (state, facts) =>
    reviewProtection(state, { decision: 'REJECT', reason, duplicateOf: null }, facts),
  ),
  verb('record a signed contract', 'owner', (state, facts) =>
    recordSignedContract(state, { contract, afterSales: null }, facts),
  ),
  verb('record a signed contract', 'manager', (state, facts) =>
    recordSignedContract(state, { contract, afterSales: null }, facts),
  ),
  verb('abandon', 'owner', (state, facts) => abandon(state, { reason }, facts)),
  verb('abandon', 'colleague', (state, facts) => abandon(state, { reason }, facts)),
  verb('assign to a third person', 'manager', (state, facts) =>
    assign(state, { to: { ...to('colleague'), id: 'third' }, reason: null }, facts),
  ),
  verb('allocate to who entered it', 'manager', (state, facts) =>
    allocateSelfDeveloped(state, { ...to('owner'), id: state.enteredBy }, facts),
  ),
  verb('recycle', 'manager', (state, facts) => recycle(state, { reason }, facts)),
  verb('hand over to the colleague', 'manager', (state, facts) =>
    handOver(state, { from: 'owner', to: to('colleague'), reason }, facts),
  ),
  verb('undo its import', 'manager', (state, facts) =>
    undoImport(state, { at: facts.now, edited: false, followed: false }, facts),
  ),
  verb('mark as lost', 'owner', (state, facts) => markLost(state, { reason }, facts)),
  verb('mark as lost', 'colleague', (state, facts) => markLost(state, { reason }, facts)),
  verb('lock', 'manager', (state, facts) => lock(state, { reason }, facts)),
  verb('unlock', 'manager', unlock),
];

function verb(name: string, by: Cast, run: SampleVerb['run']): SampleVerb {
  return { name, by, run };
}
