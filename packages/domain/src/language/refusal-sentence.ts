import type { Warning } from '../kernel/decision.js';
import type { FieldProblem, Refusal } from '../kernel/refusal.js';
import { detailedRefusals, type Sentence, sentence } from './sentence.js';

/** Why not, in words; the finer sentence where the refusal says more than its code. */
export function refusalSentence({ code, detail, until, limit, count }: Refusal): Sentence {
  const finer = detailedRefusals.find((key) => key === `refusal.${code}.${detail}`);
  return sentence(finer ?? `refusal.${code}`, {
    until: until === undefined ? null : { at: until },
    limit: limit ?? null,
    count: count ?? null,
  });
}

/** What is wrong with one field. */
export function problemSentence({ problem, limit }: FieldProblem): Sentence {
  return sentence(`problem.${problem}`, { limit: limit ?? null });
}

/** LC-15, edge 14: told to whoever assigned and to whoever got it. */
export function warningSentence({ code, limit, count }: Warning, to: string): Sentence {
  return sentence(`warning.${code}`, { limit, count, to: { user: to } });
}
