import type { Instant } from '../kernel/instant.js';
import { type FieldProblem, invalidUnlessEmpty, type Refusal, refusal } from '../kernel/refusal.js';
import { whyNotReason } from '../customer/reason.js';

export interface NameDeputyCommand {
  readonly person: string;
  readonly deputy: string;
  /** The first instant at which it counts, and the first at which it no longer does. */
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string | null;
}

export interface DeputyFacts {
  readonly now: Instant;
  /** `gone` is a disabled person. */
  readonly person: 'there' | 'gone' | 'unknown';
  readonly deputy: 'there' | 'gone' | 'unknown';
  /** The same deputy stands in for the person during a part of that time already. */
  readonly overlaps: boolean;
}

/** Nobody stands in for themselves, for or by somebody who has left, or in a time that is over. */
export function whyNotNameDeputy(
  { person, deputy, from, until, reason }: NameDeputyCommand,
  facts: DeputyFacts,
): Refusal | null {
  const problems: FieldProblem[] = [];
  if (facts.person === 'unknown') problems.push({ path: ['personId'], problem: 'NOT_KNOWN' });
  if (facts.deputy === 'unknown') problems.push({ path: ['deputyId'], problem: 'NOT_KNOWN' });
  if (until <= facts.now) problems.push({ path: ['until'], problem: 'IN_THE_PAST' });
  else if (until <= from) problems.push({ path: ['until'], problem: 'TOO_EARLY' });
  const invalid = invalidUnlessEmpty(problems) ?? whyNotReason(reason, 'optional');
  if (invalid !== null) return invalid;
  if (facts.person === 'gone') return refusal('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['personId'] });
  if (facts.deputy === 'gone') return refusal('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['deputyId'] });
  if (person === deputy) return refusal('NOT_ALLOWED', { detail: 'SAME_PERSON', path: ['deputyId'] });
  return facts.overlaps ? refusal('DUPLICATE', { detail: 'SAME_DEPUTY', path: ['deputyId'] }) : null;
}
