import { decideApplication } from './decide-application.js';
import { nobody } from './facts.js';
import { reviewProtection } from './review-protection.js';
import {
  appliesForExtension,
  appliesForIntent,
  approves,
  rejects,
  withdraws,
} from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  intentRequest,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, factsFor, manager, sales1, sales2 } from './testing/world.testing.js';

describe('a step whose time ran out', () => {
  test('AP-1 decides in nobody’s name, whatever anybody may', () => {
    const waiting = intent({ application: extensionRequest(5) });
    const facts = factsFor(nobody, { now: at('2026-11-12'), policy: {}, counts: null });
    const decision = decideApplication(
      waiting,
      { application: 'application', decision: 'APPROVE', comment: null, byTime: true },
      facts,
    );
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'ExtensionGranted', actor: null, reason: null, deadline: endOf('2026-11-22') }],
    });
  });

  test('AP-1 LC-9 a review is approved or rejected by it, without a reason', () => {
    const facts = factsFor(nobody, { now: at('2026-11-04'), policy: {}, counts: null });
    const verdict = { reason: null, duplicateOf: null, byTime: true };
    expect(reviewProtection(provisional(), { ...verdict, decision: 'REJECT' }, facts)).toMatchObject({
      events: [{ type: 'ReviewRejected', actor: null }],
    });
    expect(reviewProtection(provisional(), { ...verdict, decision: 'APPROVE' }, facts)).toMatchObject({
      events: [{ type: 'ReviewApproved', actor: null }],
    });
    expect(reviewProtection(potential(), { ...verdict, decision: 'APPROVE' }, facts)).toMatchObject({
      ok: false,
      refusal: { code: 'ALREADY_DECIDED' },
    });
  });
});

describe('applying for intent', () => {
  test('LC-4 the owner applies with a reason and waits for the decision', () => {
    given(potential())
      .on('2026-11-10')
      .when(sales1, appliesForIntent())
      .then(
        { stage: 'potential', application: { kind: 'intent', applicant: 'sales1', at: at('2026-11-10') } },
        ['IntentApplied'],
      );
  });

  test('LC-4 a reason is required', () => {
    given(potential())
      .when(sales1, appliesForIntent(' '))
      .refused('INVALID', { path: ['reason'] });
  });

  test('LC-4 only the owner of a potential customer applies', () => {
    given(potential()).when(sales2, appliesForIntent()).refused('NOT_OWNER');
    given(intent()).when(sales1, appliesForIntent()).refused('NOT_ALLOWED', { detail: 'ALREADY_INTENT' });
    given(formal()).when(sales1, appliesForIntent()).refused('FORMAL_STAYS');
    given(inPool()).when(sales1, appliesForIntent()).refused('IN_POOL');
  });

  test('edge 7 not while the review is pending', () => {
    given(provisional())
      .when(sales1, appliesForIntent())
      .refused('REVIEW_PENDING', { until: endOf('2026-11-05') });
  });

  test('edge 7 one pending application per customer, of any kind', () => {
    const waiting = potential({ application: extensionRequest(5) });
    given(waiting).on('2026-11-11').when(sales1, appliesForIntent()).refused('APPLICATION_PENDING');
  });

  test('LC-15 edge 17 the intent cap is asked at the application', () => {
    given(potential())
      .counting({ intent: 100 })
      .when(sales1, appliesForIntent())
      .refused('QUOTA_REACHED', { limit: 100, count: 100 });
  });
});

describe('applying for an extension', () => {
  test('LC-5 potential and intent customers may be given more time', () => {
    given(potential())
      .when(sales1, appliesForExtension(10))
      .then({ application: { kind: 'extension', days: 10 } }, ['ExtensionApplied']);
    given(intent())
      .when(sales1, appliesForExtension(15))
      .then({ application: { kind: 'extension', days: 15 } });
  });

  test('edge 10 one to fifteen whole days, else the days are invalid', () => {
    const path = ['days'];
    given(potential())
      .when(sales1, appliesForExtension(0))
      .refused('INVALID', { fields: [{ path, problem: 'TOO_SMALL', limit: 1 }] });
    given(potential())
      .when(sales1, appliesForExtension(16))
      .refused('INVALID', { fields: [{ path, problem: 'TOO_LARGE', limit: 15 }] });
    given(potential())
      .when(sales1, appliesForExtension(1.5))
      .refused('INVALID', { fields: [{ path, problem: 'NOT_WHOLE' }] });
  });

  test('LC-5 two grants per protection and no third', () => {
    given(potential({ grantsUsed: 2 }))
      .when(sales1, appliesForExtension(5))
      .refused('EXTENSIONS_USED_UP', { limit: 2, count: 2 });
    given(potential({ grantsUsed: 1 }))
      .when(sales1, appliesForExtension(5))
      .then({ application: {} });
  });

  test('LC-5 edge 20 the request must be made before the deadline: during a hold it is too late', () => {
    given(potential({ application: intentRequest() }))
      .on('2026-12-03')
      .when(sales1, appliesForExtension(5))
      .refused('DEADLINE_PASSED');
    given(potential()).on('2026-12-02 23:58').when(sales1, appliesForExtension(5)).then({ application: {} });
    given(potential()).on('2026-12-03').when(sales1, appliesForExtension(5)).refused('IN_POOL');
  });

  test('edge 7 not while the review is pending', () => {
    given(provisional()).when(sales1, appliesForExtension(5)).refused('REVIEW_PENDING');
  });
});

describe('deciding on intent', () => {
  const waiting = potential({ application: intentRequest() });

  test('LC-4 edge 9 approved early, intent lasts fifteen days from the decision even if that is sooner', () => {
    given(waiting)
      .on('2026-11-12')
      .when(manager, approves())
      .then(
        {
          stage: 'intent',
          application: null,
          protection: {
            since: at('2026-11-02 10:00'),
            stageSince: at('2026-11-12'),
            deadline: endOf('2026-11-27'),
          },
        },
        ['IntentApproved'],
      );
  });

  test('edge 9 rejected, stage and deadline stay and one may apply again at once', () => {
    const rejected = given(waiting).on('2026-11-12').when(manager, rejects());
    rejected.then({ stage: 'potential', application: null, protection: { deadline: endOf('2026-12-02') } }, [
      'IntentRejected',
    ]);
    given(rejected.state)
      .on('2026-11-12')
      .when(sales1, appliesForIntent())
      .then({ application: { kind: 'intent' } });
  });

  test('edge 8 decided during the hold, intent counts from the decision', () => {
    given(waiting)
      .on('2026-12-04')
      .when(manager, approves())
      .then({ stage: 'intent', protection: { deadline: endOf('2026-12-19') } });
  });

  test('edge 8 a rejection during the hold drops at once', () => {
    const rejected = given(waiting).on('2026-12-04').when(manager, rejects());
    rejected.then({ stage: 'pool', cause: 'DROP', since: at('2026-12-04') }, ['IntentRejected', 'Dropped']);
  });

  test('LC-15 edge 17 with the cap reached at the decision the application stays pending', () => {
    const full = given(waiting).on('2026-11-12').counting({ intent: 100 });
    const refused = full.when(manager, approves());
    refused.refused('QUOTA_REACHED', { limit: 100 });
    expect(refused.state).toMatchObject({ application: { id: 'application' } });
    full.when(manager, rejects()).then({ application: null });
  });

  test('edge 10 grants and their number are not reset by intent', () => {
    const extended = potential({ application: intentRequest(), grantsUsed: 2, grantedDays: 20 });
    given(extended)
      .on('2026-11-12')
      .when(manager, approves())
      .then({ protection: { grantsUsed: 2, grantedDays: 0 } });
  });

  test('LC-5 edge 8 after three working days the application has expired and cannot be decided', () => {
    const late = given(waiting).on('2026-12-08').when(manager, approves());
    late.refused('ALREADY_DECIDED');
    expect(late.events.map(({ type }) => type)).toEqual(['ApplicationExpired', 'Dropped']);
  });

  test('AP-3 only the application that is pending can be decided', () => {
    given(waiting).on('2026-11-12').when(manager, approves('another')).refused('ALREADY_DECIDED');
  });
});

describe('deciding on an extension', () => {
  const waiting = potential({ application: extensionRequest(10) });

  test('LC-5 granted, the deadline moves by the granted days and the grant is counted', () => {
    given(waiting)
      .on('2026-11-12')
      .when(manager, approves())
      .then(
        { application: null, protection: { deadline: endOf('2026-12-12'), grantsUsed: 1, grantedDays: 10 } },
        ['ExtensionGranted'],
      );
  });

  test('edge 8 decided during the hold, it counts from the old deadline', () => {
    given(waiting)
      .on('2026-12-04')
      .when(manager, approves())
      .then({ stage: 'potential', protection: { deadline: endOf('2026-12-12') } });
  });

  test('edge 8 granted during the hold but over already, it drops at the decision', () => {
    given(potential({ application: extensionRequest(1) }))
      .on('2026-12-04 10:00')
      .when(manager, approves())
      .then({ stage: 'pool', since: at('2026-12-04 10:00') }, ['ExtensionGranted', 'Dropped']);
  });

  test('edge 10 a rejected one does not count', () => {
    given(waiting)
      .on('2026-11-12')
      .when(manager, rejects())
      .then({ protection: { grantsUsed: 0, deadline: endOf('2026-12-02') } });
  });
});

describe('withdrawing an application', () => {
  const waiting = potential({ application: extensionRequest(10) });

  test('AP-2 edge 10 the applicant takes it back; it does not count as a grant', () => {
    given(waiting)
      .on('2026-11-12')
      .when(sales1, withdraws)
      .then({ application: null, protection: { grantsUsed: 0 } }, ['ApplicationWithdrawn']);
  });

  test('AP-2 nobody else can', () => {
    given(waiting)
      .on('2026-11-12')
      .when(manager, withdraws)
      .refused('NOT_ALLOWED', { detail: 'NOT_THE_APPLICANT' });
  });

  test('AP-2 nothing pending, nothing to withdraw', () => {
    given(potential()).when(sales1, withdraws).refused('ALREADY_DECIDED', { detail: 'NOTHING_PENDING' });
  });

  test('edge 8 withdrawn during the hold, the customer drops at once', () => {
    given(waiting)
      .on('2026-12-03')
      .when(sales1, withdraws)
      .then({ stage: 'pool', cause: 'DROP' }, ['ApplicationWithdrawn', 'Dropped']);
  });
});
