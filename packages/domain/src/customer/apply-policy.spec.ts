import { previewPolicy } from '../policy/preview-policy.js';
import type { LifecyclePolicyPatch } from '../policy/lifecycle-policy.js';
import { applyPolicy } from './apply-policy.js';
import { evolve } from './evolve.js';
import type { CustomerState } from './state.js';
import { formal, inPool, intent, potential } from './testing/customers.testing.js';
import { at, endOf, factsFor, manager } from './testing/world.testing.js';

const factsOn = (day: string, policy: LifecyclePolicyPatch) =>
  factsFor(manager, { now: at(day), policy, counts: null });

function applied(state: CustomerState, day: string, policy: LifecyclePolicyPatch): CustomerState {
  const facts = factsOn(day, policy);
  const events = applyPolicy(state, { ...facts, policy: { ...facts.policy, version: 2 } });
  return events.reduce<CustomerState>(evolve, state);
}

describe('a changed policy and running protections', () => {
  test('LC-19 edge 24 applied to running ones: start + new days', () => {
    expect(applied(potential(), '2026-11-10', { potentialDays: 45 })).toMatchObject({
      protection: { deadline: endOf('2026-12-17'), policyVersion: 2 },
    });
    expect(applied(intent(), '2026-11-10', { intentDays: 20 })).toMatchObject({
      protection: { deadline: endOf('2026-11-22') },
    });
  });

  test('LC-19 edge 24 granted days are added, those of an earlier stage are not', () => {
    const extended = potential({ deadline: endOf('2026-12-12'), grantedDays: 10, grantsUsed: 1 });
    expect(applied(extended, '2026-11-10', { potentialDays: 20 })).toMatchObject({
      protection: { deadline: endOf('2026-12-02') },
    });
    const intentNow = intent({ grantsUsed: 1, grantedDays: 0 });
    expect(applied(intentNow, '2026-11-05', { intentDays: 10 })).toMatchObject({
      protection: { deadline: endOf('2026-11-12') },
    });
  });

  test('LC-19 edge 24 never before the end of tomorrow', () => {
    expect(applied(potential(), '2026-11-20', { potentialDays: 5 })).toMatchObject({
      protection: { deadline: endOf('2026-11-21') },
    });
  });

  test('LC-19 formal and pool customers, and those it does not change, stay untouched', () => {
    expect(applyPolicy(formal(), factsOn('2026-11-10', { potentialDays: 5 }))).toEqual([]);
    expect(applyPolicy(inPool(), factsOn('2026-11-10', { potentialDays: 5 }))).toEqual([]);
    expect(applyPolicy(potential(), factsOn('2026-11-10', { intentDays: 5 }))).toEqual([]);
  });

  test('edge 20 what is past due drops first and is not revived', () => {
    expect(applied(potential(), '2026-12-10', { potentialDays: 90 })).toMatchObject({
      stage: 'pool',
      cause: 'DROP',
    });
  });
});

describe('the what-if preview', () => {
  test('LC-19 says whose customer would change and when, exactly as saving would', () => {
    const facts = factsOn('2026-11-20', { potentialDays: 5 });
    expect(previewPolicy(potential(), facts, true)).toEqual({
      owner: 'sales1',
      before: endOf('2026-12-02'),
      after: endOf('2026-11-21'),
      dropsTomorrow: true,
    });
    expect(previewPolicy(potential(), factsOn('2026-11-10', { potentialDays: 20 }), true)).toMatchObject({
      after: endOf('2026-11-22'),
      dropsTomorrow: false,
    });
  });

  test('LC-19 running deadlines keep their policy unless it is applied to running ones', () => {
    expect(previewPolicy(potential(), factsOn('2026-11-20', { potentialDays: 5 }), false)).toBeNull();
  });
});
