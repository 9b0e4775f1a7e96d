import { endOfDayAfter } from '../../kernel/local-day.js';
import { defaultPolicy } from '../../policy/default-policy.js';
import type {
  CustomerCommon,
  FormalCustomer,
  IntentCustomer,
  PendingApplication,
  PoolCustomer,
  PotentialCustomer,
  Protection,
} from '../state.js';
import { at, endOf, zone } from './world.testing.js';

const common: CustomerCommon = {
  id: 'chunyi',
  enteredBy: 'sales1',
  everApproved: true,
  lastReview: null,
  contractsSigned: 0,
  lost: null,
  incomplete: false,
  formerOwners: [],
};

type Given<T extends { readonly protection: Protection }> = Partial<Omit<T, 'stage' | 'protection'>> &
  Partial<Protection>;

/** Of sales1 since Monday 2 November 2026, so until 2 December; its review is passed. */
export function potential(given: Given<PotentialCustomer> = {}): PotentialCustomer {
  const { owner = 'sales1', review = null, application = null, ...rest } = given;
  const { protection, others } = protect(rest, defaultPolicy.potentialDays);
  return { ...common, ...others, stage: 'potential', owner, review, application, protection };
}

/** The same while the customer-service centre still looks at it. */
export function provisional(given: Given<PotentialCustomer> = {}): PotentialCustomer {
  const review = { since: at('2026-11-02 10:00'), due: endOf('2026-11-05') };
  return potential({ everApproved: false, review, ...given });
}

/** Of sales1, intent since Monday 2 November 2026, so until 17 November. */
export function intent(given: Given<IntentCustomer> = {}): IntentCustomer {
  const { owner = 'sales1', application = null, ...rest } = given;
  const { protection, others } = protect(rest, defaultPolicy.intentDays);
  return { ...common, ...others, stage: 'intent', owner, application, protection };
}

export function formal(given: Partial<FormalCustomer> = {}): FormalCustomer {
  return {
    ...common,
    contractsSigned: 1,
    stage: 'formal',
    owner: 'sales1',
    since: at('2026-10-20'),
    collaborators: ['aftersales'],
    ...given,
  };
}

/** In the pool since Monday 2 November 2026 at ten, because a manager took it from sales1: nobody cools down. */
export function inPool(given: Partial<PoolCustomer> = {}): PoolCustomer {
  const since = given.since ?? at('2026-11-02 10:00');
  const cause = given.cause ?? 'RECYCLE';
  const ended =
    cause === 'IMPORTED' || cause === 'AWAITING_APPROVAL' ? [] : [{ user: 'sales1', endedAt: since, cause }];
  return {
    ...common,
    formerOwners: ended,
    stage: 'pool',
    since,
    cause,
    reason: null,
    lock: null,
    reservation: null,
    bin: null,
    lastProtection: null,
    ...given,
  };
}

export function extensionRequest(days: number, applicant = 'sales1'): PendingApplication {
  return { id: 'application', kind: 'extension', applicant, at: at('2026-11-10'), days };
}

export function intentRequest(applicant = 'sales1'): PendingApplication {
  return { id: 'application', kind: 'intent', applicant, at: at('2026-11-10') };
}

function protect(given: Partial<CustomerCommon & Protection>, days: number) {
  const {
    since = at('2026-11-02 10:00'),
    stageSince = since,
    deadline = endOfDayAfter(stageSince, days, zone),
    grantsUsed = 0,
    grantedDays = 0,
    policyVersion = 1,
    ...others
  } = given;
  return { protection: { since, stageSince, deadline, grantsUsed, grantedDays, policyVersion }, others };
}
