import { allocates, assigns, handsOver, recycles } from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, manager, recipient, sales1, sales2 } from './testing/world.testing.js';

const lock = { by: 'manager', reason: '总部在谈', at: at('2026-11-02') };

describe('assignment', () => {
  test('LC-14 edge 14 a protected customer keeps stage and deadline', () => {
    given(intent())
      .on('2026-11-05')
      .when(manager, assigns(recipient('sales2')))
      .then(
        {
          stage: 'intent',
          owner: 'sales2',
          protection: { deadline: endOf('2026-11-17') },
          formerOwners: [{ user: 'sales1', cause: 'ASSIGNED' }],
        },
        ['Assigned'],
      );
  });

  test('LC-14 edge 14 a pool customer gets fresh thirty days and no review', () => {
    given(inPool({ everApproved: false }))
      .on('2026-11-05')
      .when(manager, assigns(recipient('sales2')))
      .then({
        stage: 'potential',
        owner: 'sales2',
        review: null,
        protection: { deadline: endOf('2026-12-05') },
      });
  });

  test('LC-6 edge 14 assignment is exempt from cooldown, lock and daily cap', () => {
    given(inPool({ cause: 'ABANDON', lock }))
      .when(manager, assigns(recipient('sales1', { claimsToday: 20 })))
      .then({ owner: 'sales1' });
  });

  test('LC-15 edge 14 over the cap it is allowed, with a warning to both', () => {
    const { decision } = given(inPool()).when(manager, assigns(recipient('sales2', { potential: 205 })));
    expect(decision).toMatchObject({ ok: true, warnings: [{ code: 'OVER_CAP', limit: 200, count: 205 }] });
    expect(given(inPool()).when(manager, assigns(recipient('sales2'))).decision).toMatchObject({
      warnings: [],
    });
  });

  test('edge 7 assigned while provisional, the review runs on', () => {
    given(provisional())
      .when(manager, assigns(recipient('sales2')))
      .then({ owner: 'sales2', review: { due: endOf('2026-11-05') } });
  });

  test('edge 13 a pending application expires with an assignment to someone else', () => {
    given(potential({ application: extensionRequest(5) }))
      .on('2026-11-12')
      .when(manager, assigns(recipient('sales2')))
      .then({ application: null, owner: 'sales2' }, ['ApplicationExpired', 'Assigned']);
  });

  test('edge 13 assigned during a hold, it drops with its application and begins afresh with the new owner', () => {
    given(potential({ application: extensionRequest(5) }))
      .on('2026-12-04')
      .when(manager, assigns(recipient('sales2')))
      .then({ stage: 'potential', owner: 'sales2', protection: { deadline: endOf('2027-01-03') } }, [
        'ApplicationExpired',
        'Dropped',
        'Assigned',
      ]);
  });

  test('edge 16 a formal customer is assigned too and stays formal', () => {
    given(formal())
      .when(manager, assigns(recipient('sales2')))
      .then({ stage: 'formal', owner: 'sales2' });
  });

  test('AC-3 LC-14 not to somebody who could not read it', () => {
    const blind = { ...recipient('sales2'), mayRead: false };
    given(potential()).when(manager, assigns(blind)).refused('NOT_ALLOWED', { detail: 'CANNOT_READ' });
  });

  test('LC-14 not to somebody who has left, not to the one who has it, not by just anybody', () => {
    given(potential())
      .when(manager, assigns(recipient('gone', {}, false)))
      .refused('NOT_ALLOWED', { detail: 'PERSON_GONE' });
    given(potential())
      .when(manager, assigns(recipient('sales1')))
      .refused('NOT_ALLOWED', { detail: 'SAME_PERSON' });
    given(potential())
      .when(sales1, assigns(recipient('sales2')))
      .refused('NOT_ALLOWED');
  });
});

describe('self-developed allocation', () => {
  test('LC-14 edge 15 a pool customer goes back to the person who entered it', () => {
    given(inPool())
      .on('2026-11-05')
      .when(manager, allocates(recipient('sales1')))
      .then({ stage: 'potential', owner: 'sales1', protection: { deadline: endOf('2026-12-05') } }, [
        'Allocated',
      ]);
  });

  test('LC-14 edge 15 it takes pool rows only', () => {
    given(potential({ owner: 'sales2' }))
      .when(manager, allocates(recipient('sales1')))
      .refused('NOT_IN_POOL');
    given(formal())
      .when(manager, allocates(recipient('sales1')))
      .refused('FORMAL_STAYS');
  });

  test('LC-15 edge 15 gone or full persons are refused row by row', () => {
    given(inPool())
      .when(manager, allocates(recipient('sales1', {}, false)))
      .refused('NOT_ALLOWED', { detail: 'PERSON_GONE' });
    given(inPool())
      .when(manager, allocates(recipient('sales1', { potential: 200 })))
      .refused('QUOTA_REACHED');
  });

  test('LC-8 a batch by rule does not break a lock', () => {
    given(inPool({ lock }))
      .when(manager, allocates(recipient('sales1')))
      .refused('LOCKED');
  });
});

describe('recycling', () => {
  test('LC-14 the owner is cleared and the customer goes to the pool', () => {
    given(intent())
      .on('2026-11-05')
      .when(manager, recycles('长期没有跟进'))
      .then({ stage: 'pool', cause: 'RECYCLE', formerOwners: [{ user: 'sales1', cause: 'RECYCLE' }] }, [
        'Recycled',
      ]);
  });

  test('edge 13 a pending application expires, a line of its own', () => {
    given(potential({ application: extensionRequest(5) }))
      .on('2026-11-12')
      .when(manager, recycles())
      .then({ stage: 'pool' }, ['ApplicationExpired', 'Recycled']);
  });

  test('LC-14 edge 16 formal customers are excepted', () => {
    given(formal()).when(manager, recycles()).refused('FORMAL_STAYS');
  });

  test('LC-14 with a reason, by a manager, and not what is in the pool already', () => {
    given(potential())
      .when(manager, recycles(' '))
      .refused('INVALID', { path: ['reason'] });
    given(potential()).when(sales1, recycles()).refused('NOT_ALLOWED');
    given(inPool()).when(manager, recycles()).refused('IN_POOL');
  });
});

describe('handover', () => {
  test('LC-14a stage, deadline, review and grants stay', () => {
    const before = provisional({ grantsUsed: 1 });
    const after = given(before).when(manager, handsOver('sales1', recipient('sales2'))).state;
    expect(after).toMatchObject({
      stage: 'potential',
      owner: 'sales2',
      protection: before.protection,
      review: before.review,
    });
  });

  test('edge 13 a pending application goes on with the new owner', () => {
    given(potential({ application: extensionRequest(5) }))
      .on('2026-11-12')
      .when(manager, handsOver('sales1', recipient('sales2')))
      .then({ owner: 'sales2', application: { id: 'application', applicant: 'sales2' } }, ['HandedOver']);
  });

  test('LC-14 edge 16 formal customers are handed over as well', () => {
    given(formal({ collaborators: ['sales2', 'aftersales'] }))
      .when(manager, handsOver('sales1', recipient('sales2')))
      .then({ stage: 'formal', owner: 'sales2', collaborators: ['aftersales'] });
  });

  test('LC-14 only from its owner, to somebody who is there', () => {
    given(potential({ owner: 'sales3' }))
      .when(manager, handsOver('sales1', recipient('sales2')))
      .refused('NOT_OWNER');
    given(potential())
      .when(manager, handsOver('sales1', recipient('sales2', {}, false)))
      .refused('NOT_ALLOWED', { detail: 'PERSON_GONE' });
    given(potential())
      .when(manager, handsOver('sales1', recipient('sales1')))
      .refused('NOT_ALLOWED', { detail: 'SAME_PERSON' });
    given(inPool())
      .when(manager, handsOver('sales1', recipient('sales2')))
      .refused('IN_POOL');
    given(potential())
      .when(sales2, handsOver('sales1', recipient('sales2')))
      .refused('NOT_ALLOWED');
  });
});
