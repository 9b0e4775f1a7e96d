import { defaultPolicy } from './default-policy.js';
import { nextPolicy, policyBounds, validatePolicyPatch } from './validate-policy-patch.js';

const fieldsOf = (patch: Parameters<typeof validatePolicyPatch>[0]) =>
  validatePolicyPatch(patch, defaultPolicy)?.fields;

describe('the policy', () => {
  test('LC-19 a new company starts with the numbers of the rules', () => {
    expect(defaultPolicy).toMatchObject({
      potentialDays: 30,
      intentDays: 15,
      extensionDays: 15,
      extensionTimes: 2,
      holdWorkingDays: 3,
      cooldownDays: 3,
      cooldownAfter: ['ABANDON', 'DROP'],
      reviewMode: 'PROVISIONAL',
      reviewWorkingDays: 3,
      claimsReviewed: false,
      potentialCap: 200,
      intentCap: 100,
      dailyClaimCap: 20,
      reminderDays: [7, 3, 1, 0],
    });
    expect(validatePolicyPatch({}, defaultPolicy)).toBeNull();
  });

  test('LC-19 a value out of bounds is invalid, each field with its bound', () => {
    expect(fieldsOf({ potentialDays: 0, intentDays: 1.5, extensionDays: 9999 })).toEqual([
      { path: ['potentialDays'], problem: 'TOO_SMALL', limit: 1 },
      { path: ['intentDays'], problem: 'NOT_WHOLE' },
      { path: ['extensionDays'], problem: 'TOO_LARGE', limit: policyBounds.extensionDays[1] },
    ]);
    expect(fieldsOf({ potentialDays: Number.NaN })).toMatchObject([{ problem: 'NOT_WHOLE' }]);
  });

  test('LC-20 lost comes after dormant', () => {
    expect(fieldsOf({ lostDays: 180 })).toEqual([{ path: ['lostDays'], problem: 'TOO_SMALL', limit: 181 }]);
    expect(fieldsOf({ lostDays: 181 })).toBeUndefined();
  });

  test('LC-16 reminder days are whole days', () => {
    expect(fieldsOf({ reminderDays: [7, -1] })).toEqual([{ path: ['reminderDays'], problem: 'NOT_WHOLE' }]);
  });

  test('LC-19 each saved policy is the next version, its lists in order and without doubles', () => {
    const next = nextPolicy(defaultPolicy, {
      potentialDays: 45,
      cooldownAfter: ['REVIEW_REJECTED', 'ABANDON', 'ABANDON'],
      reminderDays: [1, 10, 1],
    });
    expect(next).toMatchObject({
      version: 2,
      potentialDays: 45,
      intentDays: 15,
      cooldownAfter: ['ABANDON', 'REVIEW_REJECTED'],
      reminderDays: [10, 1],
    });
  });
});
