import type { Database } from '../../../platform/database/database.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { takeTurn, type Limit } from '../../../platform/rate-limit.js';

/** LC-10: checks are limited, so that nobody fishes with them; stricter where only taken or free is said (edge 26). */
const budgets: Readonly<Record<'open' | 'strict', readonly Limit[]>> = {
  open: [
    { name: 'collision hour', points: 120, seconds: 3_600 },
    { name: 'collision day', points: 600, seconds: 86_400 },
  ],
  strict: [
    { name: 'collision strict hour', points: 30, seconds: 3_600 },
    { name: 'collision strict day', points: 200, seconds: 86_400 },
  ],
};

/** Typing one entry takes so many questions at most; who asks more with the same form pays for each. */
const ofOneForm: Limit = { name: 'collision form', points: 60, seconds: 4 * 3_600 };

/**
 * Edge 26: one open entry form is one check, however often it asks while typing; a question without a form is one.
 * @throws Problem `RATE_LIMITED` when the budget of the hour or the day is used up.
 */
export async function spendCollisionCheck(
  database: Database,
  userId: string,
  formId: string | null,
  strict: boolean,
): Promise<void> {
  if (formId !== null) {
    const turn = await takeTurn(database, ofOneForm, `${userId} ${formId}`);
    const isFirst = turn.ok && turn.left === ofOneForm.points - 1;
    if (turn.ok && !isFirst) return;
  }
  for (const limit of budgets[strict ? 'strict' : 'open']) {
    const turn = await takeTurn(database, limit, userId);
    if (turn.ok) continue;
    throw new Problem('RATE_LIMITED', 'Too many collision checks. Please try again later.', {
      retryAfterSeconds: Math.ceil(turn.waitMs / 1_000),
    });
  }
}
