import type { LifecyclePolicy } from '@tidewater/domain';
import { collisionVerdict, type CollisionQuestion, type CollisionVerdict } from '@tidewater/domain/matching';

import { may, type Viewer } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { onlyLooking } from '../../../platform/graphql/only-looking.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { logCollisionCheck } from '../data/access-log.repository.js';
import { findingsOf, hitsOf, type CollisionHit } from '../reads/collision-hits.js';
import { viewerFacts } from '../reads/allowed-actions.js';
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
  if (question === null) return { verdict: 'FREE', hits: [] };
  const formId = input.formId ?? null;
  // Looked up meanwhile: nothing of it is told before the check is paid for.
  const [policy, findings] = await Promise.all([
    paidFor(context, viewer, formId),
    findingsOf(context, question),
  ]);
  const verdict = collisionVerdict(findings, { strict: policy.collisionStrict });
  const [hits] = await Promise.all([
    hitsOf(context, findings),
    logCollisionCheck(context.database, viewer.id, { ...question, formId, verdict }),
  ]);
  return { verdict, hits };
}

/** The policy that the check is answered by, once it is within the budget. */
async function paidFor(
  context: RequestContext,
  viewer: Viewer,
  formId: string | null,
): Promise<LifecyclePolicy> {
  const { policy } = await viewerFacts(context);
  await spendCollisionCheck(context.database, viewer.id, formId, policy.collisionStrict);
  return policy;
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
