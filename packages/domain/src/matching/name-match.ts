/** Why two names belong together, from the strongest to the weakest. */
export const nameMatchKinds = [
  'exact',
  'suffix_changed',
  'written_differently',
  'region_changed',
  'branch',
  'contains',
  'pinyin',
  'similar',
  'short_form',
  'same_core',
  'other_region',
  'initials',
  'different',
] as const;
export type NameMatchKind = (typeof nameMatchKinds)[number];

/** `certain` is a duplicate and refused, `ask` wants a reason, `hint` is only shown (LC-10). */
export type Certainty = 'certain' | 'ask' | 'hint';

export interface NameMatch {
  readonly exact: boolean;
  /** 0 (nothing in common) to 1 (the same name). */
  readonly similarity: number;
  readonly kind: NameMatchKind;
  readonly certainty: Certainty;
}
