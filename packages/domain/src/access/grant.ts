import type { Instant } from '../kernel/instant.js';
import { type FieldProblem, invalidUnlessEmpty, type Refusal, refusal } from '../kernel/refusal.js';
import { whyNotReason } from '../customer/reason.js';

/** AC-5: whom access can be given to. */
export const principalKinds = ['user', 'team', 'department', 'role'] as const;
export type PrincipalKind = (typeof principalKinds)[number];

export const grantLevels = ['read', 'write'] as const;
export type GrantLevel = (typeof grantLevels)[number];

/**
 * Where a grant comes from: given by somebody (`grant`), or as working beside the owner (`collaborator`), which a
 * person or a rule (LC-7) says; or left to the former owner for a while when the customer changed hands.
 */
export const grantCauses = ['grant', 'collaborator', 'formerOwner'] as const;
export type GrantCause = (typeof grantCauses)[number];

/** Why a grant counts no longer although its time was not up. */
export const grantEnds = [
  'REVOKED',
  'REPLACED',
  'TRANSFERRED',
  'POOLED',
  'TAKEN_BACK',
  'RULE',
  'CASCADED',
] as const;
export type GrantEnd = (typeof grantEnds)[number];

export interface GiveCommand {
  readonly level: GrantLevel;
  /** The first instant at which it no longer counts; null: until somebody revokes it. */
  readonly until: Instant | null;
  readonly reason: string | null;
}

/** What a person who may share knows and holds. */
export interface GiverFacts {
  readonly now: Instant;
  /** Whether the giver may change the customer. */
  readonly mayWrite: boolean;
  /** The principal as it is; `gone` is a disabled person. */
  readonly principal: 'there' | 'gone' | 'unknown';
}

/** Nobody gives more than they hold, nothing to whoever has left, and nothing that is over already. */
export function whyNotGive({ level, until, reason }: GiveCommand, giver: GiverFacts): Refusal | null {
  const path = ['principal', 'id'];
  const problems: FieldProblem[] = [];
  if (giver.principal === 'unknown') problems.push({ path, problem: 'NOT_KNOWN' });
  if (until !== null && until <= giver.now) problems.push({ path: ['until'], problem: 'IN_THE_PAST' });
  const invalid = invalidUnlessEmpty(problems) ?? whyNotReason(reason, 'optional');
  if (invalid !== null) return invalid;
  if (giver.principal === 'gone') return refusal('NOT_ALLOWED', { detail: 'PERSON_GONE', path });
  if (level === 'write' && !giver.mayWrite) {
    return refusal('NOT_ALLOWED', { detail: 'MORE_THAN_HELD', path: ['level'] });
  }
  return null;
}
