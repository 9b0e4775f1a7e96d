import { whyNotReason } from './reason.js';
import { failsReview, passesReview } from './testing/acts.testing.js';
import { inPool, potential, provisional } from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, reviewer, sales1 } from './testing/world.testing.js';

const reservation = { by: 'sales1', since: at('2026-11-02 10:00'), reviewDue: endOf('2026-11-05') };

describe('protection review', () => {
  test('LC-9 approved: the protection is confirmed, the thirty days run from the protection', () => {
    given(provisional())
      .on('2026-11-04')
      .when(reviewer, passesReview())
      .then(
        {
          stage: 'potential',
          review: null,
          everApproved: true,
          lastReview: { status: 'APPROVED', by: 'reviewer' },
          protection: { deadline: endOf('2026-12-02') },
        },
        ['ReviewApproved'],
      );
  });

  test('LC-9 rejected: the reason is recorded and the customer goes to the pool', () => {
    given(provisional())
      .on('2026-11-04')
      .when(reviewer, failsReview('地址不全'))
      .then(
        {
          stage: 'pool',
          cause: 'REVIEW_REJECTED',
          bin: null,
          everApproved: false,
          lastReview: { status: 'REJECTED', by: 'reviewer', reason: '地址不全' },
          formerOwners: [{ user: 'sales1', cause: 'REVIEW_REJECTED' }],
        },
        ['ReviewRejected'],
      );
  });

  test('LC-9 a rejection needs a reason, an approval does not', () => {
    given(provisional())
      .when(reviewer, failsReview(null))
      .refused('INVALID', { path: ['reason'] });
    expect(whyNotReason(null, 'optional')).toBeNull();
  });

  test("edge 12 rejected as another's customer: into the recycle bin with a link, out of every verb's reach", () => {
    const rejected = given(provisional()).when(reviewer, failsReview('是李工的老客户', 'chunyi-old'));
    rejected.then({ stage: 'pool', bin: { duplicateOf: 'chunyi-old' } });
    given(rejected.state).when(reviewer, passesReview()).refused('NOT_FOUND', { detail: 'IN_BIN' });
  });

  test("edge 11 one's own protection is another reviewer's", () => {
    given(provisional({ owner: 'reviewer' }))
      .when(reviewer, passesReview())
      .refused('OWN_APPLICATION');
  });

  test('LC-9 only who reviews may decide, and only what waits', () => {
    given(provisional()).when(sales1, passesReview()).refused('NOT_ALLOWED');
    given(potential()).when(reviewer, passesReview()).refused('ALREADY_DECIDED');
    given(provisional()).on('2026-11-06').when(reviewer, passesReview()).refused('ALREADY_DECIDED');
  });

  test('LC-9 edge 12 protection only on approval: the thirty days run from the approval', () => {
    given(inPool({ cause: 'AWAITING_APPROVAL', reservation }))
      .on('2026-11-04')
      .when(reviewer, passesReview())
      .then({
        stage: 'potential',
        owner: 'sales1',
        everApproved: true,
        protection: { deadline: endOf('2026-12-04') },
      });
  });

  test('LC-6 a reserved claim that is rejected leaves the pool stay and its cooldown as they were', () => {
    const claimed = inPool({ cause: 'ABANDON', since: at('2026-11-02 09:00'), reservation });
    given(claimed)
      .when(reviewer, failsReview())
      .then({ stage: 'pool', cause: 'ABANDON', since: at('2026-11-02 09:00'), reservation: null });
  });
});
