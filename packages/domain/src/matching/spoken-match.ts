import type { NameMatchKind } from './name-match.js';
import type { NameProfile } from './name-profile.js';
import { syllablesInContext, syllablesOf } from './pinyin-of.js';

interface Spoken {
  readonly kind: NameMatchKind;
  readonly similarity: number;
}

/** A name typed as pinyin (`chunyi`) or initials (`cy`) against a Chinese one; null when neither is. */
export function spokenMatch(a: NameProfile, b: NameProfile): Spoken | null {
  if (isTyped(a) && isChinese(b)) return heard(a.key, b);
  if (isTyped(b) && isChinese(a)) return heard(b.key, a);
  return null;
}

function heard(typed: string, name: NameProfile): Spoken | null {
  const coreLength = Array.from(name.parts.core).length;
  const alone = syllablesOf(name.body);
  const readings = [alone, syllablesInContext(name.body)].filter((one) => one !== null);
  for (const reading of readings) {
    if (reading.slice(0, coreLength).join('') === typed) return { kind: 'pinyin', similarity: 0.8 };
    if (reading.join('').startsWith(typed)) return { kind: 'pinyin', similarity: 0.75 };
  }
  if (readings.some((reading) => containsSpoken(reading, typed))) return { kind: 'pinyin', similarity: 0.62 };
  const initials = alone.map((syllable) => syllable.slice(0, 1)).join('');
  if (typed.length < 2) return null;
  if (initials.slice(0, coreLength) === typed) return { kind: 'initials', similarity: 0.6 };
  if (initials.startsWith(typed)) return { kind: 'initials', similarity: 0.5 };
  return null;
}

function containsSpoken(syllables: readonly string[], typed: string): boolean {
  return syllables.some((_, at) => at > 0 && syllables.slice(at).join('').startsWith(typed));
}

function isTyped(profile: NameProfile): boolean {
  return /^[a-z]+$/u.test(profile.key);
}

function isChinese(profile: NameProfile): boolean {
  return /\p{sc=Han}/u.test(profile.body);
}
