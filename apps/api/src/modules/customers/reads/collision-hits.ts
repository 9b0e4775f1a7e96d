import {
  type CustomerState,
  daysLeft,
  type Facts,
  settled,
  type Stage,
  whyNotClaim,
} from '@tidewater/domain';
import { profileName, seemOne, type CollisionQuestion, type NameProfile } from '@tidewater/domain/matching';

import { companyZone } from '../../../platform/company-zone.js';
import { queryRepeated } from '../../../platform/database/repeated.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { authorityOf } from '../actions/authority.js';
import { collidingCustomers, type CollidingCustomer } from '../data/colliding-customers.repository.js';
import { viewerFacts, type ViewerFacts } from './allowed-actions.js';
import type { CollisionReader } from '../data/term-statistics.repository.js';
import { collisionReason } from './collision-reason.js';
import { findCollisions, type CollisionFinding } from './find-collisions.js';

/** A hit as LC-10 lets anybody see it; `customerId` only where the viewer may open it. */
export interface CollisionHit {
  readonly customerId: string | null;
  readonly name: string;
  readonly stage: Stage | null;
  readonly protectorName: string | null;
  readonly protectedSince: Date | null;
  readonly daysLeft: number | null;
  readonly protectable: boolean;
  readonly exact: boolean;
  readonly similarity: number;
  readonly reason: string;
}

/** The customers that collide with the question, in the words of the reader. */
export async function collisionHits(
  context: RequestContext,
  question: CollisionQuestion,
): Promise<CollisionHit[]> {
  const [findings] = await Promise.all([findingsOf(context, question), viewerFacts(context)]);
  return await hitsOf(context, findings);
}

export function findingsOf(
  { database }: RequestContext,
  question: CollisionQuestion,
): Promise<readonly CollisionFinding[]> {
  const reader: CollisionReader = {
    query: (text, values = []) => queryRepeated(database, text, values),
  };
  return findCollisions(reader, question);
}

/** What the viewer may know of customers that were found. */
export async function hitsOf(
  context: RequestContext,
  findings: readonly CollisionFinding[],
): Promise<CollisionHit[]> {
  const facts = await viewerFacts(context);
  // LC-10 strict: the hits do not leave the server.
  if (facts.policy.collisionStrict || findings.length === 0) return [];
  const ids = findings.map(({ customerId }) => customerId);
  const customers = await collidingCustomers(context.database, signedIn(context), ids);
  const found = findings.flatMap((finding) => {
    const customer = customers.get(finding.customerId);
    return customer === undefined ? [] : [{ finding, customer, profile: profileName(finding.name) }];
  });
  return found.map((one) => ({
    ...standing(context, one.customer, facts),
    customerId: one.customer.visible ? one.finding.customerId : null,
    name: one.finding.name,
    exact: one.finding.exact,
    similarity: one.finding.similarity,
    reason: collisionReason(one.finding.reasons, isAgain(one, found) ? one.customer : null, context.locale),
  }));
}

interface FoundCustomer {
  readonly customer: CollidingCustomer;
  readonly profile: NameProfile;
}

/** Of those that are there twice the later one says how it came to be there. */
function isAgain({ customer, profile }: FoundCustomer, found: readonly FoundCustomer[]): boolean {
  return found.some(
    (other) => other.customer.enteredAt < customer.enteredAt && seemOne(profile, other.profile),
  );
}

/** Where it stands at this moment, whether or not the sweep has been there (edge 20). */
function standing(
  context: RequestContext,
  { state: stored, keeperName }: CollidingCustomer,
  facts: ViewerFacts,
) {
  const state = settled(stored, facts);
  const until = 'protection' in state ? state.protection.deadline : null;
  return {
    stage: state.stage,
    protectorName: isKept(state) ? keeperName : null,
    protectedSince: 'protection' in state ? new Date(state.protection.since) : null,
    daysLeft: until === null ? null : daysLeft(until, facts.now, companyZone()),
    protectable: isProtectable(context, state, facts),
  };
}

/** A reservation keeps the name for its person like a protection (edge 12). */
function isKept(state: CustomerState): boolean {
  return state.stage !== 'pool' || state.reservation !== null;
}

function isProtectable(context: RequestContext, state: CustomerState, facts: ViewerFacts): boolean {
  const viewer = signedIn(context);
  const { below, team, ...timing } = facts;
  const actor = { id: viewer.id, may: authorityOf(viewer, null, state.stage), superiorOf: below, team };
  return whyNotClaim(state, { ...timing, actor } satisfies Facts) === null;
}
