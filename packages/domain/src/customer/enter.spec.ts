import { enter } from './enter.js';
import { evolve } from './evolve.js';
import { importIntoPool } from './import-into-pool.js';
import { at, endOf, factsFor, fewCustomers, manager, reviewer, sales1 } from './testing/world.testing.js';
import type { LifecyclePolicyPatch } from '../policy/lifecycle-policy.js';
import type { CustomerState } from './state.js';

function entered(policy: LifecyclePolicyPatch = {}, counts = fewCustomers): CustomerState {
  const facts = factsFor(sales1, { now: at('2026-11-01 09:30'), policy, counts });
  const decision = enter({ id: 'chunyi', reason: null }, facts);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce<CustomerState | null>(evolve, null) ?? neverEmpty();
}

function neverEmpty(): never {
  throw new Error('entering left no customer');
}

describe('entering a customer', () => {
  test('LC-2 a new customer is potential and protected by whoever entered it', () => {
    expect(entered()).toMatchObject({ stage: 'potential', owner: 'sales1', enteredBy: 'sales1' });
  });

  test('LC-3 edge 5 thirty days from 1 November end with 1 December', () => {
    expect(entered()).toMatchObject({ protection: { deadline: endOf('2026-12-01'), policyVersion: 1 } });
  });

  test('LC-9 LC-17 the new protection is provisional for three working days, the day of entry not counted', () => {
    expect(entered()).toMatchObject({ review: { due: endOf('2026-11-04') }, everApproved: false });
  });

  test('LC-9 without review the protection is confirmed at once', () => {
    expect(entered({ reviewMode: 'NONE' })).toMatchObject({ stage: 'potential', review: null });
  });

  test('LC-9 edge 12 with protection only on approval it waits in the pool with its name reserved', () => {
    expect(entered({ reviewMode: 'ON_APPROVAL' })).toMatchObject({
      stage: 'pool',
      cause: 'AWAITING_APPROVAL',
      reservation: { by: 'sales1', reviewDue: endOf('2026-11-04') },
    });
  });

  test('LC-15 whoever protects as many as the cap allows enters no more, and is told the number', () => {
    const facts = factsFor(sales1, {
      now: at('2026-11-01'),
      policy: { potentialCap: 3 },
      counts: { potential: 3, intent: 0, claimsToday: 0 },
    });
    expect(enter({ id: 'chunyi', reason: null }, facts)).toMatchObject({
      ok: false,
      refusal: { code: 'QUOTA_REACHED', limit: 3, count: 3 },
    });
  });

  test('LC-2 somebody without the right to enter is refused', () => {
    const facts = factsFor(reviewer, { now: at('2026-11-01'), policy: {}, counts: fewCustomers });
    expect(enter({ id: 'chunyi', reason: null }, facts)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  test('LC-1 each event carries time, actor, reason and the policy that decided it', () => {
    const facts = factsFor(sales1, { now: at('2026-11-01'), policy: {}, counts: null });
    expect(enter({ id: 'chunyi', reason: '不是同一家' }, facts)).toMatchObject({
      events: [{ at: at('2026-11-01'), actor: 'sales1', reason: '不是同一家', policyVersion: 1 }],
    });
  });
});

describe('importing into the pool', () => {
  const world = { now: at('2026-11-01'), policy: {}, counts: null };

  test('edge 25 a manager imports incomplete customers, flagged, whatever the caps', () => {
    const decision = importIntoPool({ id: 'chunyi', incomplete: true }, factsFor(manager, world));
    const state = decision.ok ? decision.events.reduce<CustomerState | null>(evolve, null) : null;
    expect(state).toMatchObject({ stage: 'pool', cause: 'IMPORTED', incomplete: true, everApproved: false });
  });

  test('edge 25 a salesperson does not import into the pool', () => {
    expect(importIntoPool({ id: 'chunyi', incomplete: false }, factsFor(sales1, world))).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
  });
});
