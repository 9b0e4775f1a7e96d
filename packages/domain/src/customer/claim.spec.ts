import { abandons, claims } from './testing/acts.testing.js';
import { formal, inPool, potential, provisional } from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, reviewer, sales1, sales2, sales3, salesperson } from './testing/world.testing.js';

const lock = { by: 'manager', reason: '总部在谈', at: at('2026-11-02') };
const reservation = { by: 'sales3', since: at('2026-11-02'), reviewDue: endOf('2026-11-05') };
const abandoned = inPool({ cause: 'ABANDON' });

describe('claiming', () => {
  test('LC-8 a pool customer becomes potential with a fresh thirty days', () => {
    given(inPool())
      .on('2026-11-03 10:00')
      .when(sales2, claims())
      .then(
        {
          stage: 'potential',
          owner: 'sales2',
          review: null,
          protection: { since: at('2026-11-03 10:00'), deadline: endOf('2026-12-03'), grantsUsed: 0 },
        },
        ['Claimed'],
      );
  });

  test('LC-8 edge 19 the loser of a race is told that it was taken', () => {
    given(potential({ owner: 'sales3', since: at('2026-11-03 09:58') }))
      .on('2026-11-03 10:00')
      .when(sales2, claims())
      .refused('TAKEN');
  });

  test('LC-8 edge 19 what a colleague has had for long is simply not in the pool', () => {
    given(potential()).when(sales2, claims()).refused('NOT_IN_POOL');
    given(formal()).when(sales2, claims()).refused('NOT_IN_POOL');
  });

  test("LC-8 one's own customer is not in the pool, however fresh", () => {
    given(potential({ since: at('2026-11-03 09:58') }))
      .on('2026-11-03 10:00')
      .when(sales1, claims())
      .refused('NOT_IN_POOL');
  });

  test('LC-8 a lock by a manager keeps everybody from claiming', () => {
    given(inPool({ lock })).when(sales2, claims()).refused('LOCKED');
  });

  test('LC-9 edge 12 a name reserved for another cannot be claimed', () => {
    given(inPool({ reservation })).when(sales2, claims()).refused('LOCKED', { detail: 'RESERVED' });
  });

  test('LC-8 the daily claim cap is refused with the number and the end of the day', () => {
    given(inPool())
      .on('2026-11-03 10:00')
      .counting({ claimsToday: 20 })
      .when(sales2, claims())
      .refused('DAILY_CLAIM_CAP', { limit: 20, count: 20, until: endOf('2026-11-03') });
  });

  test('LC-15 whoever protects 200 potential customers claims no more', () => {
    given(inPool())
      .counting({ potential: 200 })
      .when(sales2, claims())
      .refused('QUOTA_REACHED', { limit: 200, count: 200 });
    given(inPool()).counting({ potential: 199 }).when(sales2, claims()).then({ owner: 'sales2' });
  });

  test('LC-8 somebody who may not claim is refused', () => {
    given(inPool()).when(reviewer, claims()).refused('NOT_ALLOWED');
  });

  test('edge 19 the refusals come in their order', () => {
    const bin = { at: at('2026-11-02'), duplicateOf: 'other' };
    const full = { potential: 200, claimsToday: 20 };
    given(inPool({ cause: 'ABANDON', lock, bin }))
      .counting(full)
      .when(sales1, claims())
      .refused('NOT_FOUND');
    given(inPool({ cause: 'ABANDON', lock }))
      .counting(full)
      .when(sales1, claims())
      .refused('LOCKED');
    given(abandoned).counting(full).when(sales1, claims()).refused('COOLDOWN');
    given(abandoned).counting(full).when(sales2, claims()).refused('QUOTA_REACHED');
    given(abandoned).counting({ claimsToday: 20 }).when(sales2, claims()).refused('DAILY_CLAIM_CAP');
  });

  test('LC-3 edge 20 what is past due but not yet swept can be claimed by a colleague', () => {
    const outcome = given(potential()).on('2026-12-03 09:00').when(sales2, claims());
    outcome.then({ stage: 'potential', owner: 'sales2' }, ['Dropped', 'Claimed']);
    expect(outcome.events[0]).toMatchObject({ at: endOf('2026-12-02'), actor: null, owner: 'sales1' });
  });

  test('edge 25 an incomplete import is completed at the claim, else every missing field is named', () => {
    const missing = [{ path: ['address'], problem: 'REQUIRED' as const }];
    const incomplete = inPool({ cause: 'IMPORTED', incomplete: true });
    given(incomplete)
      .when(sales2, claims({ missing }))
      .refused('INVALID', { path: ['address'], fields: missing });
    given(incomplete)
      .when(sales2, claims())
      .then({ incomplete: false, owner: 'sales2' }, ['Completed', 'Claimed']);
  });
});

describe('review of a claim', () => {
  test('LC-9 claims are not reviewed by default, unless the setting says so', () => {
    given(inPool()).when(sales2, claims()).then({ review: null });
    given(inPool())
      .under({ claimsReviewed: true })
      .on('2026-11-03')
      .when(sales2, claims())
      .then({ review: { due: endOf('2026-11-06') } });
  });

  test('LC-9 edge 12 a customer that was never approved is reviewed at every new protection, claims included', () => {
    given(inPool({ everApproved: false }))
      .when(sales2, claims())
      .then({ stage: 'potential', review: {} });
    given(inPool({ everApproved: false }))
      .under({ reviewMode: 'NONE' })
      .when(sales2, claims())
      .then({ review: null });
  });

  test('LC-9 edge 12 with protection only on approval the claim reserves the name and nothing more', () => {
    given(inPool({ everApproved: false }))
      .under({ reviewMode: 'ON_APPROVAL' })
      .when(sales2, claims())
      .then({ stage: 'pool', reservation: { by: 'sales2' } }, ['Reserved']);
  });
});

describe('cooldown', () => {
  const until = endOf('2026-11-05');

  test('LC-6 edge 18 whoever abandoned cannot protect it again until the third local day is over', () => {
    given(abandoned).on('2026-11-05 23:58').when(sales1, claims()).refused('COOLDOWN', { until });
    given(abandoned).on('2026-11-06 00:00').when(sales1, claims()).then({ owner: 'sales1' });
  });

  test('LC-6 edge 18 it also binds after an automatic drop, so that nobody renews by waiting', () => {
    given(potential())
      .on('2026-12-03 09:00')
      .when(sales1, claims())
      .refused('COOLDOWN', { until: endOf('2026-12-05') });
  });

  test('LC-6 a rejected review cools down only if the setting says so', () => {
    const rejected = inPool({ cause: 'REVIEW_REJECTED' });
    given(rejected).when(sales1, claims()).then({ owner: 'sales1' });
    given(rejected)
      .under({ cooldownAfter: ['REVIEW_REJECTED'] })
      .when(sales1, claims())
      .refused('COOLDOWN', { until });
  });

  test('LC-6 recycling by a manager does not cool down', () => {
    given(inPool({ cause: 'RECYCLE' }))
      .when(sales1, claims())
      .then({ owner: 'sales1' });
  });

  test('LC-6 a colleague is free to claim, the team only bound if the setting says so', () => {
    given(abandoned).when(sales2, claims()).then({ owner: 'sales2' });
    given(abandoned).under({ cooldownWholeTeam: true }).when(sales2, claims()).refused('COOLDOWN', { until });
    given(abandoned).under({ cooldownWholeTeam: true }).when(sales3, claims()).then({ owner: 'sales3' });
  });

  test('LC-6 edge 18 passing it through a colleague is no way round: every owner inside the window counts', () => {
    const passedOn = inPool({
      cause: 'ABANDON',
      since: at('2026-11-04 10:00'),
      formerOwners: [
        { user: 'sales1', endedAt: at('2026-11-03 10:00'), cause: 'ASSIGNED' },
        { user: 'sales2', endedAt: at('2026-11-04 10:00'), cause: 'ABANDON' },
      ],
    });
    given(passedOn)
      .on('2026-11-05')
      .when(sales1, claims())
      .refused('COOLDOWN', { until: endOf('2026-11-07') });
    given(passedOn).on('2026-11-08 00:00').when(sales1, claims()).then({ owner: 'sales1' });
  });

  test('LC-6 edge 18 an ownership that ended before the window of this pool stay is forgotten', () => {
    const long = inPool({
      cause: 'ABANDON',
      since: at('2026-11-20'),
      formerOwners: [
        { user: 'sales1', endedAt: at('2026-11-02'), cause: 'ABANDON' },
        { user: 'sales2', endedAt: at('2026-11-20'), cause: 'ABANDON' },
      ],
    });
    given(long).on('2026-11-20 13:00').when(sales1, claims()).then({ owner: 'sales1' });
  });

  test('LC-6 a colleague who takes it and gives it back prolongs the wait of the first', () => {
    const first = given(potential()).on('2026-11-10 09:00').when(sales1, abandons()).state;
    const second = given(first).on('2026-11-10 10:00').when(sales3, claims()).state;
    const third = given(second).on('2026-11-12 10:00').when(sales3, abandons()).state;
    given(third)
      .on('2026-11-14')
      .when(sales1, claims())
      .refused('COOLDOWN', { until: endOf('2026-11-15') });
  });

  test('LC-6 twenty colleagues in a row push nobody out of the memory', () => {
    let state = given(potential()).on('2026-11-10 09:00').when(sales1, abandons()).state;
    for (let turn = 0; turn < 25; turn += 1) {
      const colleague = salesperson(`colleague${turn}`);
      state = given(state).on('2026-11-10 10:00').when(colleague, claims()).state;
      state = given(state).on('2026-11-10 10:00').when(colleague, abandons()).state;
    }
    given(state).on('2026-11-11').when(sales1, claims()).refused('COOLDOWN');
  });

  test('LC-6 a cooldown of no days binds nobody', () => {
    given(abandoned).under({ cooldownDays: 0 }).when(sales1, claims()).then({ owner: 'sales1' });
  });

  test('LC-9 a lapsed review lets the same person try again', () => {
    given(provisional())
      .on('2026-11-06')
      .when(sales1, claims())
      .then({ review: {} }, ['ReviewLapsed', 'Claimed']);
  });
});
