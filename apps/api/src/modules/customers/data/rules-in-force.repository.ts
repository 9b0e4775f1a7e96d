import { defaultPolicy, type LifecyclePolicy, type Timing } from '@tidewater/domain';

import {
  OneCustomersBindings,
  reachesOf,
  reachesSql,
  recordSight,
  type RecordSight,
  type Viewer,
} from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { calendarFromTold, calendarSql, type ToldCalendar } from '../../calendar/index.js';

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
  const [row] = await tx.query<ToldRules>(`SELECT ${rulesSql}`);
  return { ...timingOf(row), now: tx.now };
}

/** The rules in force, and with which sight the viewer reaches a customer: what every command asks first, at once. */
export async function rulesAndSight(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
): Promise<{ readonly timing: Timing; readonly sight: RecordSight | null }> {
  const timing = known.get(tx);
  if (timing) return { timing: await timing, sight: await reachesOf(tx, viewer, customerId) };
  const bindings = new OneCustomersBindings(customerId);
  const reached = `(SELECT ${reachesSql(viewer, 'c', bindings)} FROM customer c
    WHERE c.id = ${bindings.bind(customerId, 'uuid')} AND c.deleted_at IS NULL)`;
  const [row] = await tx.query<ToldRules & { reached: Record<string, boolean> | null }>(
    `SELECT ${rulesSql}, ${reached} AS reached`,
    bindings.values,
  );
  const told = { ...timingOf(row), now: tx.now };
  known.set(tx, Promise.resolve(told));
  return { timing: told, sight: row?.reached ? recordSight(viewer, row.reached) : null };
}

/** What the database tells of the rules in force. */
export interface ToldRules {
  readonly now: Date;
  readonly calendar: ToldCalendar;
  readonly policy: { readonly version: number; readonly rules: Partial<LifecyclePolicy> } | null;
}

const policySql = `(SELECT json_build_object('version', version, 'rules', rules)
  FROM lifecycle_policy ORDER BY version DESC LIMIT 1)`;

/** The columns of `ToldRules`. */
export const rulesSql = `app_now() AS now, ${calendarSql} AS calendar, ${policySql} AS policy`;

export function timingOf(told: ToldRules | undefined): Timing {
  if (!told) throw new Error('The database did not tell the rules');
  return {
    now: told.now.getTime(),
    policy: policyOf(told.policy),
    calendar: calendarFromTold(told.calendar),
  };
}

export async function policyInForce(tx: Pick<Transaction, 'query'>): Promise<LifecyclePolicy> {
  const [row] = await tx.query<Pick<ToldRules, 'policy'>>(`SELECT ${policySql} AS policy`);
  return policyOf(row?.policy ?? null);
}

/** The newest version; what an older one did not know yet has its default. */
function policyOf(newest: ToldRules['policy']): LifecyclePolicy {
  return newest ? { ...defaultPolicy, ...newest.rules, version: newest.version } : defaultPolicy;
}
