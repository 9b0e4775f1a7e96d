import {
  type CustomerState,
  daysLeft,
  type Facts,
  settled,
  type Stage,
  whyNotClaim,
} from '@tidewater/domain';
import { compareNames, type CollisionQuestion } from '@tidewater/domain/matching';

import { visibleAmong } from '../../../access/index.js';
import { companyZone } from '../../../platform/company-zone.js';
import { queryRepeated } from '../../../platform/database/repeated.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { authorityOf } from '../actions/authority.js';
import { collidingCustomers, type CollidingCustomer } from '../data/colliding-customers.repository.js';
import { viewerFacts, type ViewerFacts } from './allowed-actions.js';
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
): Promise<{ readonly findings: readonly CollisionFinding[]; readonly hits: readonly CollisionHit[] }> {
  const viewer = signedIn(context);
  const facts = await viewerFacts(context);
  const prepared = {
    query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      queryRepeated<Row>(context.database, text, values),
  };
  const findings = await findCollisions(prepared, question);
  // LC-10 strict: the hits do not leave the server.
  if (facts.policy.collisionStrict || findings.length === 0) return { findings, hits: [] };
  const ids = findings.map(({ customerId }) => customerId);
  const [customers, visible] = await Promise.all([
    collidingCustomers(context.database, ids),
    visibleAmong(context.database, viewer, ids),
  ]);
  const hits = findings.flatMap((finding) => {
    const customer = customers.get(finding.customerId);
    if (customer === undefined) return [];
    return [
      {
        ...standing(context, customer, facts),
        customerId: visible.has(finding.customerId) ? finding.customerId : null,
        name: finding.name,
        exact: finding.exact,
        similarity: finding.similarity,
        reason: collisionReason(
          finding.reasons,
          isAgain(finding, findings, customers) ? customer : null,
          context.locale,
        ),
      },
    ];
  });
  return { findings, hits };
}

/** Of those that are there twice the later one says how it came to be there. */
function isAgain(
  { customerId, name }: CollisionFinding,
  findings: readonly CollisionFinding[],
  customers: ReadonlyMap<string, CollidingCustomer>,
): boolean {
  const since = customers.get(customerId)?.enteredAt ?? 0;
  return findings.some(
    (other) =>
      (customers.get(other.customerId)?.enteredAt ?? since) < since &&
      compareNames(name, other.name).certainty !== 'hint',
  );
}

/** Where it stands at this moment, whether or not the sweep has been there (edge 20). */
function standing(context: RequestContext, { state: stored, people }: CollidingCustomer, facts: ViewerFacts) {
  const state = settled(stored, facts);
  const protector = protectorOf(state);
  const until = 'protection' in state ? state.protection.deadline : null;
  return {
    stage: state.stage,
    protectorName: protector === null ? null : (people.get(protector) ?? null),
    protectedSince: 'protection' in state ? new Date(state.protection.since) : null,
    daysLeft: until === null ? null : daysLeft(until, facts.now, companyZone()),
    protectable: isProtectable(context, state, facts),
  };
}

/** A reservation keeps the name for its person like a protection (edge 12). */
function protectorOf(state: CustomerState): string | null {
  return state.stage === 'pool' ? (state.reservation?.by ?? null) : state.owner;
}

function isProtectable(context: RequestContext, state: CustomerState, facts: ViewerFacts): boolean {
  const viewer = signedIn(context);
  const { below, team, ...timing } = facts;
  const actor = { id: viewer.id, may: authorityOf(viewer, null, state.stage), superiorOf: below, team };
  return whyNotClaim(state, { ...timing, actor } satisfies Facts) === null;
}
