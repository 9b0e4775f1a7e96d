import type { Instant } from '../kernel/instant.js';
import { type FieldProblem, invalidUnlessEmpty, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';

export const followUpWays = ['PHONE', 'VISIT', 'EMAIL', 'WECHAT', 'MEETING', 'OTHER'] as const;
export type FollowUpWay = (typeof followUpWays)[number];

export interface FollowUpInput {
  readonly way: FollowUpWay;
  readonly note: string;
  readonly at?: Instant | null;
  readonly nextContactAt?: Instant | null;
}

export interface FollowUpDraft {
  readonly way: FollowUpWay;
  readonly note: string;
  readonly at: Instant;
  readonly nextContactAt: Instant | null;
}

export const noteMax = 10_000;
/** Clocks of phones and servers differ a little. */
const clockLeewayMs = 5 * 60_000;

/** LC-12: a note, a way, a time that has been, and a next contact after it. `prefix` leads the fields' paths. */
export function validateFollowUp(
  input: FollowUpInput,
  now: Instant,
  prefix: readonly string[] = [],
): { readonly followUp: FollowUpDraft } | { readonly refusal: Refusal } {
  const at = input.at ?? now;
  const nextContactAt = input.nextContactAt ?? null;
  const note = readText(input.note, { path: [...prefix, 'note'], max: noteMax, required: true });
  const problems: FieldProblem[] = [...note.problems];
  if (!followUpWays.includes(input.way)) problems.push({ path: [...prefix, 'way'], problem: 'NOT_KNOWN' });
  if (at > now + clockLeewayMs) problems.push({ path: [...prefix, 'at'], problem: 'IN_THE_FUTURE' });
  if (nextContactAt !== null && nextContactAt <= at) {
    problems.push({ path: [...prefix, 'nextContactAt'], problem: 'TOO_EARLY' });
  }
  const refusal = invalidUnlessEmpty(problems);
  return refusal === null
    ? { followUp: { way: input.way, note: note.value ?? '', at: Math.min(at, now), nextContactAt } }
    : { refusal };
}
