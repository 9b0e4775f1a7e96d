import { nameMatchKinds, type Certainty } from './name-match.js';

/** What a collision check answers (contract.graphql `CollisionVerdict`). */
export type CollisionVerdict = 'FREE' | 'ASK' | 'TAKEN' | 'DUPLICATE';

/** Why a customer is among the hits: the way its name matches, or a number it shares. */
export const collisionReasons = [
  ...nameMatchKinds.filter((kind) => kind !== 'different'),
  'same_phone',
  'same_credit_code',
] as const;
export type CollisionReason = (typeof collisionReasons)[number];

/** What the verdict needs to know of a hit. */
export interface CollisionGrade {
  readonly certainty: Certainty;
}

/**
 * LC-10: one certain hit (the same name after normalising, the same credit code) is a DUPLICATE and refused;
 * a near one ASKs for a reason; hints alone leave the way FREE. Under the stricter setting only certain hits
 * count and the answer is TAKEN or FREE; the hits must then not leave the server.
 */
export function collisionVerdict(
  hits: readonly CollisionGrade[],
  setting: { readonly strict: boolean } = { strict: false },
): CollisionVerdict {
  const certain = hits.some(({ certainty }) => certainty === 'certain');
  if (setting.strict) return certain ? 'TAKEN' : 'FREE';
  if (certain) return 'DUPLICATE';
  return hits.some(({ certainty }) => certainty === 'ask') ? 'ASK' : 'FREE';
}
