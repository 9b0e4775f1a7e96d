import { collisionVerdict, type CollisionQuestion, type CollisionVerdict } from '@tidewater/domain/matching';

import { may, type Viewer } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { onlyLooking } from '../../../platform/graphql/only-looking.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { logCollisionCheck } from '../data/access-log.repository.js';
import { collisionHits, type CollisionHit } from '../reads/collision-hits.js';
import { rulesOfNow } from '../reads/rules-of-now.js';
import { spendCollisionCheck } from './collision-budget.js';

export interface CollisionInput extends Omit<CollisionQuestion, 'country'> {
  readonly country?: string | null;
  readonly formId?: string | null;
}

export interface CollisionAnswer {
  readonly verdict: CollisionVerdict;
  readonly hits: readonly CollisionHit[];
}

const longest = { name: 200, phone: 50, creditCode: 40, country: 2, formId: 64 } as const;

/** LC-10 撞单/查重, before entry: counted against the asker's budget, logged, answered over all customers. */
export async function checkCollision(
  context: RequestContext,
  input: CollisionInput,
): Promise<CollisionAnswer> {
  const viewer = signedIn(context);
  // It would spend the person's budget and be logged as theirs.
  if (viewer.seenBy) throw onlyLooking();
  if (!mayCheck(viewer)) throw new Problem('FORBIDDEN', 'Your roles do not include collision checks.');
  const question = questionOf(input);
  const { policy } = await rulesOfNow(context);
  if (question === null) return { verdict: 'FREE', hits: [] };
  await spendCollisionCheck(context.database, viewer.id, input.formId ?? null, policy.collisionStrict);
  const { findings, hits } = await collisionHits(context, question);
  const verdict = collisionVerdict(findings, { strict: policy.collisionStrict });
  await logCollisionCheck(context.database, viewer.id, {
    ...question,
    formId: input.formId ?? null,
    verdict,
  });
  return { verdict, hits };
}

/** Who enters, imports or reviews has a reason to ask. */
function mayCheck(viewer: Viewer): boolean {
  return (['customer.create', 'customer.import', 'protection.review'] as const).some((action) =>
    may(viewer, action),
  );
}

/** Null while there is too little to ask: one letter finds everything and says nothing. */
function questionOf(input: CollisionInput): Required<CollisionQuestion> | null {
  const { name, phone, creditCode, country } = input;
  for (const [field, limit] of Object.entries(longest)) {
    const text = { name, phone, creditCode, country, formId: input.formId }[field];
    if (text && (text.length > limit || text.includes('\u0000'))) {
      throw new Problem('BAD_USER_INPUT', `${field} is too long or holds a forbidden character.`);
    }
  }
  const question = {
    name: Array.from(name?.trim() ?? '').length < 2 ? null : (name?.trim() ?? null),
    phone: phone?.trim() || null,
    creditCode: creditCode?.trim() || null,
    country: country?.trim().toUpperCase() || 'CN',
  };
  return (question.name ?? question.phone ?? question.creditCode) ? question : null;
}
