import type { FieldProblem, ProblemCode, Refusal } from '../kernel/refusal.js';
import { invalidUnlessEmpty } from '../kernel/refusal.js';
import {
  cooldownCauses,
  type LifecyclePolicy,
  type LifecyclePolicyPatch,
  reviewModes,
} from './lifecycle-policy.js';

type NumberKey = {
  [K in keyof LifecyclePolicyPatch]-?: LifecyclePolicy[K] extends number ? K : never;
}[keyof LifecyclePolicyPatch];

/** Lowest and highest value an administrator may set. */
export const policyBounds: Readonly<Record<NumberKey, readonly [min: number, max: number]>> = {
  potentialDays: [1, 3650],
  intentDays: [1, 3650],
  extensionDays: [1, 365],
  extensionTimes: [0, 50],
  holdWorkingDays: [0, 60],
  cooldownDays: [0, 365],
  reviewWorkingDays: [1, 60],
  potentialCap: [0, 10_000_000],
  intentCap: [0, 10_000_000],
  dailyClaimCap: [0, 10_000_000],
  newDays: [1, 3650],
  dormantDays: [1, 3650],
  lostDays: [1, 3650],
};

const numberKeys = Object.keys(policyBounds).filter((key): key is NumberKey => key in policyBounds);
const reminderDayMax = 365;

/** `INVALID` with every field that is out of bounds, or null (LC-19: only a sound policy is previewed or saved). */
export function validatePolicyPatch(patch: LifecyclePolicyPatch, current: LifecyclePolicy): Refusal | null {
  const after = { ...current, ...patch };
  return invalidUnlessEmpty([
    ...numberKeys.flatMap((key) => outOfBounds(key, after[key])),
    ...named(
      'cooldownAfter',
      after.cooldownAfter.some((cause) => !cooldownCauses.includes(cause)),
      'NOT_KNOWN',
    ),
    ...named('reviewMode', !reviewModes.includes(after.reviewMode), 'NOT_KNOWN'),
    ...named(
      'reminderDays',
      after.reminderDays.some((day) => !isWholeBetween(day, 0, reminderDayMax)),
      'NOT_WHOLE',
    ),
    ...named('lostDays', after.lostDays <= after.dormantDays, 'TOO_SMALL', after.dormantDays + 1),
  ]);
}

/** The next version; reminders in order, causes and days each once. */
export function nextPolicy(current: LifecyclePolicy, patch: LifecyclePolicyPatch): LifecyclePolicy {
  const after = { ...current, ...patch };
  return {
    ...after,
    cooldownAfter: cooldownCauses.filter((cause) => after.cooldownAfter.includes(cause)),
    reminderDays: [...new Set(after.reminderDays)].sort((a, b) => b - a),
    version: current.version + 1,
  };
}

function outOfBounds(key: NumberKey, value: number): FieldProblem[] {
  const [min, max] = policyBounds[key];
  return [
    ...named(key, !Number.isInteger(value), 'NOT_WHOLE'),
    ...named(key, value < min, 'TOO_SMALL', min),
    ...named(key, value > max, 'TOO_LARGE', max),
  ];
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function named(key: string, wrong: boolean, problem: ProblemCode, limit?: number): FieldProblem[] {
  return wrong ? [{ path: [key], problem, ...(limit === undefined ? {} : { limit }) }] : [];
}
