import { type JsonObject, text } from '../json.js';
import type { Asker } from './asker.js';
import { mayAskForOnlookers, mayExplain } from './explanations.js';
import { rowOf } from './world.js';

/**
 * Questions about the company itself and the plain verb that opens each. Without it they are forbidden and tell
 * nothing at all; what they tell whoever holds it is tested by their modules, and canaries are looked for in it.
 */
const gates: Readonly<Record<string, string>> = {
  accessMatrix: 'role.read',
  compareRoles: 'role.read',
  roleHistory: 'role.read',
  auditLog: 'audit.read',
  policy: 'policy.read',
  policyHistory: 'policy.read',
  departmentTree: 'user.update',
  lockouts: 'user.update',
  passwordRequests: 'user.update',
  securitySettings: 'security.update',
  providerSettings: 'security.update',
  safeguards: 'security.update',
};

export const gatedQuestions: readonly string[] = Object.keys(gates);

export function isGated(name: string): boolean {
  return name in gates;
}

/** Whether a question is forbidden to this person altogether. */
export function isForbidden(asker: Asker, name: string, args: JsonObject): boolean {
  if (name === 'explainAccess') return !mayExplain(asker, text(args, 'userId'));
  if (name === 'customerOnlookers') {
    const customer = rowOf(asker.world, 'customer', text(args, 'customerId'));
    return customer !== null && asker.sees('Customer', customer) && !mayAskForOnlookers(asker, customer);
  }
  const right = gates[name];
  return right !== undefined && !asker.holds(right);
}
