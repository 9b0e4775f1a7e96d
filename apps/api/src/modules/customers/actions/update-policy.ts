import { refusal, validatePolicyPatch, type LifecyclePolicyPatch } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { holdPolicy, insertPolicy } from '../data/policy.repository.js';
import { applyToRunning } from '../data/running-deadlines.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { recountHolds } from '../jobs/recount-holds.js';
import { done, refuse, type Outcome } from './outcome.js';

/** LC-19: a new version; running deadlines keep theirs unless it is applied to them. */
export async function updatePolicy(
  tx: Transaction,
  viewer: Viewer,
  patch: LifecyclePolicyPatch,
  toRunning: boolean,
): Promise<Outcome<{ readonly id: string }>> {
  if (!may(viewer, 'policy.update')) return refuse(refusal('NOT_ALLOWED'));
  const current = await holdPolicy(tx);
  const invalid = validatePolicyPatch(patch, current);
  if (invalid !== null) return refuse(invalid);
  const id = await insertPolicy(tx, current, patch, viewer.id, toRunning);
  if (toRunning) await applyToRunning(tx, await rulesInForce(tx), viewer.id);
  await recountHolds(tx);
  await recordAudit(tx, {
    deed: 'policyChanged',
    actorId: viewer.id,
    subject: { type: 'Policy', id },
    detail: { changed: Object.keys(patch), applied: toRunning },
  });
  return done({ id });
}
