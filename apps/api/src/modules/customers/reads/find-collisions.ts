import {
  bestOfBoth,
  fillsPage,
  normaliseCreditCode,
  planLookup,
  rankCollisions,
  type CollisionQuestion,
  type CollisionReason,
  type Certainty,
  type LookupPlan,
} from '@tidewater/domain/matching';

import { collisionCandidates } from '../data/collision-candidates.repository.js';
import { phoneKey } from '../data/phone-key.js';
import { termStatistics, type CollisionReader } from '../data/term-statistics.repository.js';

/** A customer that may be the one about to be entered, and how sure that is (LC-10). */
export interface CollisionFinding {
  readonly customerId: string;
  readonly name: string;
  readonly certainty: Certainty;
  readonly exact: boolean;
  /** 0 to 1. */
  readonly similarity: number;
  /** Why it is here, the strongest first. */
  readonly reasons: readonly CollisionReason[];
}

/**
 * Looks at every customer, whoever may see it: what comes of it is a verdict, not a record. The best first, at
 * most `limit`.
 */
export async function findCollisions(
  reader: CollisionReader,
  question: CollisionQuestion,
  limit = 10,
): Promise<CollisionFinding[]> {
  const { name, phone, creditCode, country = 'CN' } = question;
  const plan = name ? planLookup(name, await termStatistics(reader)) : null;
  const asked = {
    plan,
    length: name?.length ?? 0,
    creditCode: creditCode ? normaliseCreditCode(creditCode) : null,
    phoneKey: phone ? phoneKey(phone, country) : null,
  };
  let hits = rankCollisions(question, await collisionCandidates(reader, asked), limit);
  if (plan !== null && plan.further.length > 0 && !fillsPage(hits, limit)) {
    const weaker = await collisionCandidates(reader, { ...asked, ...weakerBy(plan) });
    hits = bestOfBoth(hits, rankCollisions(question, weaker, limit), limit);
  }
  return hits.map(({ id, name, match }) => ({ customerId: id, name, ...match }));
}

/** The further steps alone: all else was looked up before. */
function weakerBy(plan: LookupPlan) {
  const steps = { key: '', core: '', shortForms: [], steps: plan.further, broad: plan.broad };
  return { plan: steps, creditCode: null, phoneKey: null };
}
