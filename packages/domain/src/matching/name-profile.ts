import { normaliseName } from './normalise-name.js';
import { parseCompanyName, type CompanyNameParts } from './parse-company-name.js';
import { syllablesOf } from './pinyin-of.js';
import { cleanName } from './clean-name.js';
import { simplify } from './simplify.js';

/** A name taken apart once, so that two hundred comparisons cost little. */
export interface NameProfile {
  readonly parts: CompanyNameParts;
  /** `normaliseName`: equal keys are the same name. */
  readonly key: string;
  /** The key without organisation form: what `suffix_changed` has in common. A branch keeps its own. */
  readonly stem: string;
  /** Core and industry, without region, group words and form. */
  readonly body: string;
  /** Regions by their short names before the body: what search terms are made of. */
  readonly text: string;
  /** The body letter by letter, for comparing. */
  readonly letters: readonly ProfileLetter[];
  readonly coreSyllables: readonly string[];
}

export interface ProfileLetter {
  readonly letter: string;
  readonly syllable: string;
  /** Letters of the core count in full; those of the industry are shared by thousands and count less. */
  readonly weight: number;
}

export function profileName(raw: string): NameProfile {
  const simplified = simplify(cleanName(raw));
  const parts = parseCompanyName(simplified);
  const key = normaliseName(simplified);
  const form = parts.form.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const stemmed = parts.branch === '' && form !== '' && key.endsWith(form) ? key.slice(0, -form.length) : key;
  const body = parts.core + parts.industry;
  const syllables = syllablesOf(body);
  const coreLength = Array.from(parts.core).length;
  const letters: ProfileLetter[] = [];
  for (const letter of body) {
    const at = letters.length;
    letters.push({ letter, syllable: syllables[at] ?? letter, weight: at < coreLength ? 1 : 0.4 });
  }
  const regions = parts.regions.map((region) => region.name).join('');
  return {
    parts,
    key,
    stem: stemmed === '' ? key : stemmed,
    body,
    text: regions + body + parts.branch,
    letters,
    coreSyllables: syllables.slice(0, coreLength),
  };
}
