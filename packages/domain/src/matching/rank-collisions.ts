import type { CollisionReason } from './collision-verdict.js';
import { compareProfiles } from './compare-names.js';
import { sameCreditCode } from './credit-code.js';
import type { Certainty, NameMatch } from './name-match.js';
import { profileName } from './name-profile.js';
import { normalisePhone } from './normalise-phone.js';
import { byStrength, weakestSimilarity, type Candidate } from './rank-candidates.js';

/** What somebody is about to enter; empty text counts as not given. */
export interface CollisionQuestion {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly creditCode?: string | null;
  /** Of the telephone number, `CN` by default. */
  readonly country?: string;
}

/** A stored customer that may collide: found by name terms, by telephone or by credit code. */
export interface CollisionCandidate extends Candidate {
  /** The company's and its contacts' numbers, in any spelling. */
  readonly phones?: readonly string[];
  readonly creditCode?: string | null;
  readonly country?: string;
}

export type RankedCollision<C extends CollisionCandidate> = C & {
  readonly match: {
    /** The same customer beyond doubt. */
    readonly exact: boolean;
    readonly similarity: number;
    readonly certainty: Certainty;
    /** The strongest first. */
    readonly reasons: readonly CollisionReason[];
  };
};

/**
 * The hits of a collision check (LC-10), best first: by name, telephone and credit code together. A shared
 * credit code is the same legal person and certain; a shared telephone asks, because sister companies and
 * agents share one.
 */
export function rankCollisions<C extends CollisionCandidate>(
  asked: CollisionQuestion,
  candidates: readonly C[],
  limit = 10,
): readonly RankedCollision<C>[] {
  const profile = asked.name ? profileName(asked.name) : null;
  const phone = asked.phone ? (normalisePhone(asked.phone, asked.country)?.number ?? null) : null;
  return candidates
    .flatMap((candidate) => {
      const name = profile === null ? null : compareProfiles(profile, profileName(candidate.name));
      const sameCode = sameCreditCode(asked.creditCode ?? '', candidate.creditCode ?? '');
      const samePhone =
        phone !== null &&
        (candidate.phones ?? []).some((one) => normalisePhone(one, candidate.country)?.number === phone);
      const match = combine(name, sameCode, samePhone);
      return match === null ? [] : [{ ...candidate, match }];
    })
    .sort(byStrength)
    .slice(0, limit);
}

function combine(
  name: NameMatch | null,
  sameCode: boolean,
  samePhone: boolean,
): RankedCollision<CollisionCandidate>['match'] | null {
  const named = name !== null && name.kind !== 'different' && name.similarity >= weakestSimilarity;
  const reasons: readonly CollisionReason[] = [
    ...(sameCode ? (['same_credit_code'] as const) : []),
    ...(named ? [name.kind] : []),
    ...(samePhone ? (['same_phone'] as const) : []),
  ];
  if (reasons.length === 0) return null;
  const certain = sameCode || (named && name.certainty === 'certain');
  const ask = samePhone || (named && name.certainty === 'ask');
  return {
    exact: certain,
    similarity: sameCode ? 1 : named ? name.similarity : 0,
    certainty: certain ? 'certain' : ask ? 'ask' : 'hint',
    reasons,
  };
}
