import { compareProfiles } from './compare-names.js';
import type { Certainty, NameMatch } from './name-match.js';
import { profileName } from './name-profile.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
}

export type RankedCandidate<C extends Candidate> = C & { readonly match: NameMatch };

/** Names that have less in common are not shown. */
export const weakestSimilarity = 0.3;

/**
 * Names found for an asked name, best first: what is certain, what must be asked, then by similarity; among
 * equals the shorter name, then the id, so that the same question always gets the same answer.
 */
export function rankCandidates<C extends Candidate>(
  asked: string,
  candidates: readonly C[],
  limit = 10,
): readonly RankedCandidate<C>[] {
  const profile = profileName(asked);
  return candidates
    .map((candidate) => ({ ...candidate, match: compareProfiles(profile, profileName(candidate.name)) }))
    .filter(({ match }) => match.similarity >= weakestSimilarity)
    .sort(byStrength)
    .slice(0, limit);
}

/** Names that hold the asked one, or are its own, are at least as similar. */
const fairSimilarity = 0.6;

/** Whether ranked hits are so many and so good that nothing found by weaker terms could come before them. */
export function fillsPage(hits: readonly Pick<Strength, 'match'>[], limit: number): boolean {
  const last = hits[limit - 1];
  return last !== undefined && last.match.similarity >= fairSimilarity;
}

/** The best of two rankings of the same question. */
export function bestOfBoth<Hit extends Strength>(
  some: readonly Hit[],
  others: readonly Hit[],
  limit: number,
): readonly Hit[] {
  return Array.from(new Map([...others, ...some].map((hit) => [hit.id, hit])).values())
    .sort(byStrength)
    .slice(0, limit);
}

interface Strength extends Candidate {
  readonly match: { readonly certainty: Certainty; readonly similarity: number };
}

const order = { certain: 0, ask: 1, hint: 2 } as const;

export function byStrength(a: Strength, b: Strength): number {
  return (
    order[a.match.certainty] - order[b.match.certainty] ||
    b.match.similarity - a.match.similarity ||
    a.name.length - b.name.length ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
