import { defaultPolicy, type LifecyclePolicy, type Timing } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { workingCalendar } from '../../calendar/index.js';

const known = new WeakMap<Transaction, Promise<Timing>>();

/** The moment, the policy and the calendar a transaction decides by; read once for each transaction. */
export function rulesInForce(tx: Transaction): Promise<Timing> {
  const found = known.get(tx) ?? read(tx);
  known.set(tx, found);
  return found;
}

/** After a new policy was saved in this transaction. */
export function forgetRules(tx: Transaction): void {
  known.delete(tx);
}

async function read(tx: Transaction): Promise<Timing> {
  return { now: tx.now, policy: await policyInForce(tx), calendar: await workingCalendar(tx) };
}

/** The newest version; what an older one did not know yet has its default. */
export async function policyInForce(tx: Pick<Transaction, 'query'>): Promise<LifecyclePolicy> {
  const [newest] = await tx.query<{ version: number; rules: Partial<LifecyclePolicy> }>(
    'SELECT version, rules FROM lifecycle_policy ORDER BY version DESC LIMIT 1',
  );
  return newest ? { ...defaultPolicy, ...newest.rules, version: newest.version } : defaultPolicy;
}
