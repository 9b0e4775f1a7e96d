import { nextPolicy, type LifecyclePolicy, type LifecyclePolicyPatch } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { forgetRules, policyInForce } from './rules-in-force.repository.js';

/** The policy in force, with every other change of it waiting until this transaction ends. */
export async function holdPolicy(tx: Transaction): Promise<LifecyclePolicy> {
  await tx.query('LOCK TABLE lifecycle_policy IN SHARE ROW EXCLUSIVE MODE');
  return policyInForce(tx);
}

/** LC-19: a new version beside the old ones; who changed what stays readable. */
export async function insertPolicy(
  tx: Transaction,
  current: LifecyclePolicy,
  patch: LifecyclePolicyPatch,
  byId: string,
  applyToRunning: boolean,
): Promise<string> {
  const { version, ...rules } = nextPolicy(current, patch);
  const [inserted] = await tx.query<{ id: string }>(
    `INSERT INTO lifecycle_policy (version, since, by_id, rules, applied_to_running)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [version, new Date(tx.now), byId, JSON.stringify(rules), applyToRunning],
  );
  if (!inserted) throw new Error('The policy was not stored');
  forgetRules(tx);
  return inserted.id;
}
