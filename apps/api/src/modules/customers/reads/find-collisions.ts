import {
  rankCollisions,
  type CollisionQuestion,
  type CollisionReason,
  type Certainty,
} from '@tidewater/domain/matching';

import { collisionCandidates } from '../data/collision-candidates.repository.js';
import type { CollisionReader } from '../data/term-statistics.repository.js';

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
  tx: CollisionReader,
  question: CollisionQuestion,
  limit = 10,
): Promise<CollisionFinding[]> {
  const candidates = await collisionCandidates(tx, question);
  return rankCollisions(question, candidates, limit).map(({ id, name, match }) => ({
    customerId: id,
    name,
    ...match,
  }));
}
