import { industryWords } from './industry-words.js';
import type { Certainty, NameMatch, NameMatchKind } from './name-match.js';
import type { NameProfile } from './name-profile.js';
import { fitRegions } from './regions.js';

/**
 * Kinship that the parts of the names prove: same stem, same core in a fitting region, a homophone core.
 * Only what is found here may ask for a reason; resemblance by letters alone is a hint, because real
 * companies differ by one character (中国电影, 中国电信). Null when the parts prove nothing.
 */
export function certainKinship(a: NameProfile, b: NameProfile): NameMatch | null {
  const fit = fitRegions(a.parts.regions, b.parts.regions);
  if (a.parts.branch !== b.parts.branch) {
    return a.body === b.body && fit !== 'apart' ? kin('branch', 0.89, 'hint') : null;
  }
  if (a.stem === b.stem) return kin('suffix_changed', 0.98, 'ask');
  const near = a.parts.regions.length > 0 && (fit === 'same' || fit === 'within');
  const plain = industryWords.has(a.parts.core) || industryWords.has(b.parts.core);
  if (a.body === b.body) {
    if (fit === 'same') return kin('written_differently', 0.97, 'ask');
    if (fit === 'apart') return kin('other_region', 0.75, 'hint');
    return kin('region_changed', plain ? 0.8 : 0.93, plain ? 'hint' : 'ask');
  }
  const industries = fitIndustries(a.parts.industry, b.parts.industry);
  if (a.parts.core === b.parts.core && !plain) {
    if (fit === 'apart') return kin('other_region', industries === 'none' ? 0.5 : 0.62, 'hint');
    // Two registered names, one without a trade, are sisters (辽宁成大, 辽宁成大生物) more often than one company.
    const sisters = isRegistered(a) && isRegistered(b);
    if (industries === 'part' || (industries === 'missing' && near && !sisters)) {
      return kin('contains', near ? 0.9 : 0.86, 'ask');
    }
    return industries === 'missing'
      ? kin('contains', 0.8, 'hint')
      : kin('same_core', near ? 0.62 : 0.56, 'hint');
  }
  if (soundAlike(a, b) && industries === 'same') {
    return near ? kin('pinyin', 0.9, 'ask') : kin('pinyin', fit === 'apart' ? 0.55 : 0.75, 'hint');
  }
  return null;
}

/** 股份 alone ends the short names of listed companies; it is no registered form. */
function isRegistered({ parts }: NameProfile): boolean {
  return !['', '股份', '股份有限', '有限责任'].includes(parts.form);
}

type IndustryFit = 'same' | 'part' | 'missing' | 'none';

function fitIndustries(a: string, b: string): IndustryFit {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'missing';
  return a.startsWith(b) || b.startsWith(a) ? 'part' : 'none';
}

function soundAlike(a: NameProfile, b: NameProfile): boolean {
  const one = a.coreSyllables;
  const other = b.coreSyllables;
  return (
    one.length >= 2 && one.length === other.length && one.every((syllable, at) => syllable === other[at])
  );
}

function kin(kind: NameMatchKind, similarity: number, certainty: Certainty): NameMatch {
  return { exact: false, similarity, kind, certainty };
}
