import { certainKinship } from './certain-kinship.js';
import type { NameMatch, NameMatchKind } from './name-match.js';
import { profileName, type NameProfile } from './name-profile.js';
import { resemblance } from './resemblance.js';
import { spokenMatch } from './spoken-match.js';

/**
 * How much two company names resemble each other and what to do about it (LC-10). Symmetric. About ten
 * microseconds between profiles; for many comparisons profile the asked name once and use `compareProfiles`.
 */
export function compareNames(asked: string, existing: string): NameMatch {
  return compareProfiles(profileName(asked), profileName(existing));
}

/** Whether the two are the same beyond doubt or near enough to ask; a fraction of a whole comparison. */
export function seemOne(a: NameProfile, b: NameProfile): boolean {
  if (a.key === '' || b.key === '') return false;
  return a.key === b.key || certainKinship(a, b)?.certainty === 'ask';
}

export function compareProfiles(a: NameProfile, b: NameProfile): NameMatch {
  if (a.key === '' || b.key === '') return match('different', 0);
  if (a.key === b.key) return { exact: true, similarity: 1, kind: 'exact', certainty: 'certain' };
  const kin = certainKinship(a, b);
  if (kin?.certainty === 'ask') return kin;
  const found = [kin, spokenMatch(a, b), resemblance(a, b)].filter((one) => one !== null);
  return found.reduce<NameMatch>(
    (best, one) => (one.similarity > best.similarity ? { ...match(one.kind, one.similarity) } : best),
    match('different', 0),
  );
}

function match(kind: NameMatchKind, similarity: number): NameMatch {
  return { exact: false, similarity, kind, certainty: 'hint' };
}
