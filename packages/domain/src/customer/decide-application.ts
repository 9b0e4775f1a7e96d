import type { Decision } from '../kernel/decision.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byDecision } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { withinCap } from './over-cap.js';
import type { ApplicationId, CustomerState, PendingApplication, ProtectedCustomer } from './state.js';

export interface DecideApplicationCommand {
  readonly application: ApplicationId;
  readonly decision: 'APPROVE' | 'REJECT';
  readonly comment: string | null;
  /** Nobody decided: the step's time ran out, and this is what it says for that case (AP-1). */
  readonly byTime?: boolean;
}

type Applied = { readonly customer: ProtectedCustomer; readonly application: PendingApplication };

/**
 * The effect of an application's last step on the customer (LC-4, LC-5, AP-3). Who may decide is the approval's
 * own question (`whyNotDecideStep`); here stands whether the customer still can follow. `facts.counts` are the
 * applicant's.
 */
export function whyNotDecideApplication(
  state: CustomerState,
  command: Pick<DecideApplicationCommand, 'application' | 'decision'>,
  facts: Facts,
): Refusal | null {
  return whyNot(judgeFor(command), state, facts);
}

export function decideApplication(
  state: CustomerState,
  command: DecideApplicationCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judgeFor(command), state, facts, ({ customer, application }) => ({
    events: [
      command.decision === 'APPROVE'
        ? approval(customer, application, command, facts)
        : {
            ...byDecision(command, facts),
            type: application.kind === 'intent' ? 'IntentRejected' : 'ExtensionRejected',
            application: application.id,
          },
    ],
  }));
}

function approval(
  { protection }: ProtectedCustomer,
  application: PendingApplication,
  command: DecideApplicationCommand,
  facts: Facts,
): CustomerEvent {
  const { now, policy, calendar } = facts;
  const stamp = { ...byDecision(command, facts), application: application.id };
  if (application.kind === 'intent') {
    // Edges 8 and 9: from the decision, even if that is sooner than the old deadline.
    return {
      ...stamp,
      type: 'IntentApproved',
      deadline: endOfDayAfter(now, policy.intentDays, calendar.zone),
    };
  }
  // Edge 8: from the old deadline, also when decided during the hold.
  const deadline = endOfDayAfter(protection.deadline, application.days, calendar.zone);
  return { ...stamp, type: 'ExtensionGranted', days: application.days, deadline };
}

function judgeFor({ application, decision }: Pick<DecideApplicationCommand, 'application' | 'decision'>) {
  return (state: CustomerState, facts: Facts): Judged<Applied> => {
    if (state.stage === 'pool' || state.stage === 'formal' || state.application?.id !== application) {
      return no('ALREADY_DECIDED');
    }
    if (decision === 'APPROVE' && state.application.kind === 'intent') {
      // Edge 17: then the application stays pending.
      const cap = withinCap('intent', facts.counts, facts.policy);
      if ('refusal' in cap) return cap;
    }
    return yes({ customer: state, application: state.application });
  };
}
