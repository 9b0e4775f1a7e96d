import { endOfDayAfter, endOfWorkingDayAfter } from '@tidewater/domain';

import { applyForExtension } from '../../src/modules/approvals/actions/apply-for-extension.js';
import { applyForIntent } from '../../src/modules/approvals/actions/apply-for-intent.js';
import { decideApproval } from '../../src/modules/approvals/actions/decide-approval.js';
import { withdrawApproval } from '../../src/modules/approvals/actions/withdraw-approval.js';
import { workingCalendar } from '../../src/modules/calendar/index.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { sweepDue } from '../../src/modules/customers/jobs/sweep-due.js';
import { aSalesTeam, doneOf, refusalOf, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

const zone = 'Asia/Shanghai';
let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());
afterEach(() => team.policy({ intentCap: 100 }));

const intent = (account: Account, id: string) =>
  team.as(account, (tx, viewer) => applyForIntent(tx, viewer, id, '已看过样机，预算已批，预计下月签约'));
const extension = (account: Account, id: string, days = 10) =>
  team.as(account, (tx, viewer) => applyForExtension(tx, viewer, id, days, '客户出差，下月才能定'));
const decide = (account: Account, id: string, decision: 'APPROVE' | 'REJECT' = 'APPROVE') =>
  team.as(account, (tx, viewer) => decideApproval(tx, viewer, id, { decision, comment: '知道了' }));
const approvalRow = async (id: string) =>
  (await team.database.query('SELECT * FROM approval WHERE id = $1', [id]))[0];
const openReminders = (id: string, kind: string) =>
  team.database.query(
    'SELECT user_id FROM reminder WHERE customer_id = $1 AND kind = $2 AND done_at IS NULL',
    [id, kind],
  );

describe('applications for intent', () => {
  it('LC-4 edge 11 it waits for the superior, who is reminded, and becomes intent for 15 days from the decision', async () => {
    const id = await team.entered('sales1');
    const applied = doneOf(await intent('sales1', id)).id;
    expect(await approvalRow(applied)).toMatchObject({
      kind: 'INTENT',
      status: 'PENDING',
      applicant_id: team.id('sales1'),
      waiting_for: [team.id('manager')],
      reason: '已看过样机，预算已批，预计下月签约',
    });
    expect(await openReminders(id, 'APPLICATION_WAITING')).toEqual([{ user_id: team.id('manager') }]);
    const now = await team.now();
    doneOf(await decide('manager', applied));
    const row = await team.row(id);
    expect(row).toMatchObject({ stage: 'intent', application_id: null });
    expect(row['protected_until']).toEqual(new Date(endOfDayAfter(now, 15, zone)));
    expect(await approvalRow(applied)).toMatchObject({
      status: 'APPROVED',
      waiting_for: [],
      decided_by: [team.id('manager')],
    });
    expect(await openReminders(id, 'APPLICATION_WAITING')).toEqual([]);
    expect(await openReminders(id, 'DECIDED')).toEqual([{ user_id: team.id('sales1') }]);
  });

  it('AP-2 edge 11 nobody decides their own application: a manager’s waits for the next one up, the director’s for an administrator', async () => {
    const own = doneOf(await intent('manager', await team.entered('manager'))).id;
    expect((await approvalRow(own)).waiting_for).toEqual([team.id('director')]);
    expect(refusalOf(await decide('manager', own)).code).toBe('OWN_APPLICATION');
    const top = doneOf(await intent('director', await team.entered('director'))).id;
    expect((await approvalRow(top)).waiting_for).toEqual([team.id('admin')]);
  });

  it('AP-2 who is no approver cannot decide, and who sees nothing of it does not find it', async () => {
    const applied = doneOf(await intent('sales1', await team.entered('sales1'))).id;
    expect(refusalOf(await decide('director', applied)).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await decide('sales3', applied)).code).toBe('NOT_FOUND');
    expect(refusalOf(await decide('manager3', applied)).code).toBe('NOT_FOUND');
  });

  it('LC-4 edge 9 rejected, stage and deadline stay, and one may apply again at once', async () => {
    const id = await team.entered('sales1');
    const before = await team.row(id);
    doneOf(await decide('manager', doneOf(await intent('sales1', id)).id, 'REJECT'));
    expect(await team.row(id)).toMatchObject({
      stage: 'potential',
      protected_until: before['protected_until'],
    });
    doneOf(await intent('sales1', id));
  });

  it('LC-4 edge 17 at the cap the decision is refused and the application stays pending', async () => {
    const id = await team.entered('sales2');
    const applied = doneOf(await intent('sales2', id)).id;
    await team.policy({ intentCap: 0 });
    expect(refusalOf(await decide('manager', applied)).code).toBe('QUOTA_REACHED');
    expect((await approvalRow(applied)).status).toBe('PENDING');
    expect((await team.row(id))['application_id']).toBe(applied);
    expect(refusalOf(await intent('sales2', await team.entered('sales2'))).code).toBe('QUOTA_REACHED');
    await team.policy({ intentCap: 100 });
    doneOf(await decide('manager', applied));
  });

  it('AP-3 decided by two at once, one decision counts and the other hears that it is decided', async () => {
    const applied = doneOf(await intent('sales1', await team.entered('sales1'))).id;
    const outcomes = await Promise.all([decide('manager', applied), decide('manager', applied, 'REJECT')]);
    expect(outcomes.flatMap((one) => one.refusal?.code ?? [])).toEqual(['ALREADY_DECIDED']);
  });

  it('LC-9 edge 7 while the review is pending there is no applying, and one application at a time', async () => {
    const provisional = await team.entered('sales1', { provisional: true });
    expect(refusalOf(await intent('sales1', provisional)).code).toBe('REVIEW_PENDING');
    expect(refusalOf(await extension('sales1', provisional)).code).toBe('REVIEW_PENDING');
    const id = await team.entered('sales1');
    doneOf(await intent('sales1', id));
    expect(refusalOf(await extension('sales1', id)).code).toBe('APPLICATION_PENDING');
    expect(refusalOf(await intent('sales2', id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await intent('manager', id)).code).toBe('NOT_OWNER');
  });

  it('LC-4 edge 13 abandoning withdraws the application, an event each', async () => {
    const id = await team.entered('sales1');
    const applied = doneOf(await intent('sales1', id)).id;
    doneOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '不做了')));
    expect(await approvalRow(applied)).toMatchObject({ status: 'WITHDRAWN', waiting_for: [] });
    const events = await team.database.query(
      'SELECT type FROM customer_event WHERE customer_id = $1 ORDER BY seq',
      [id],
    );
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'Entered',
      'IntentApplied',
      'ApplicationWithdrawn',
      'Abandoned',
    ]);
    expect(await openReminders(id, 'APPLICATION_WAITING')).toEqual([]);
  });
});

describe('applications for more time', () => {
  it('LC-5 granted, the deadline moves by the days asked for', async () => {
    const id = await team.entered('sales1');
    const before = (await team.row(id))['protected_until'];
    if (!(before instanceof Date)) throw new Error('No deadline');
    doneOf(await decide('manager', doneOf(await extension('sales1', id, 10)).id));
    const row = await team.row(id);
    expect(row['protected_until']).toEqual(new Date(endOfDayAfter(before.getTime(), 10, zone)));
    expect(row).toMatchObject({ grants_used: 1, granted_days: 10 });
  });

  it('LC-5 edge 10 one to fifteen whole days, twice per protection', async () => {
    const id = await team.entered('sales1');
    expect(refusalOf(await extension('sales1', id, 16))).toMatchObject({ code: 'INVALID', path: ['days'] });
    expect(refusalOf(await extension('sales1', id, 0)).code).toBe('INVALID');
    for (const days of [15, 1])
      doneOf(await decide('manager', doneOf(await extension('sales1', id, days)).id));
    expect(refusalOf(await extension('sales1', id))).toMatchObject({
      code: 'EXTENSIONS_USED_UP',
      limit: 2,
      count: 2,
    });
  });

  it('LC-5 withdrawn ones do not count, and only the applicant withdraws', async () => {
    const id = await team.entered('sales1');
    const applied = doneOf(await extension('sales1', id)).id;
    expect(
      refusalOf(await team.as('manager', (tx, viewer) => withdrawApproval(tx, viewer, applied))).code,
    ).toBe('NOT_ALLOWED');
    doneOf(await team.as('sales1', (tx, viewer) => withdrawApproval(tx, viewer, applied)));
    expect((await approvalRow(applied)).status).toBe('WITHDRAWN');
    expect(await team.row(id)).toMatchObject({ grants_used: 0, application_id: null });
    expect(
      refusalOf(await team.as('sales1', (tx, viewer) => withdrawApproval(tx, viewer, applied))).code,
    ).toBe('ALREADY_DECIDED');
  });

  it('LC-5 edge 8 a pending one holds the drop for three working days, then it expires and the customer drops', async () => {
    const id = await team.entered('sales1');
    const applied = doneOf(await extension('sales1', id)).id;
    const deadline = (await team.row(id))['protected_until'];
    if (!(deadline instanceof Date)) throw new Error('No deadline');
    const holdEnds = endOfWorkingDayAfter(deadline.getTime(), 3, await workingCalendar(team.database));
    expect((await team.row(id))['next_deadline_at']).toEqual(new Date(holdEnds));
    expect((await approvalRow(applied)).due).toEqual(new Date(holdEnds));
    await team.passDays(31);
    await sweepDue(team.database);
    expect((await team.row(id))['stage']).toBe('potential');
    expect(refusalOf(await intent('sales1', id)).code).toBe('DEADLINE_PASSED');
    await team.passDays(12);
    // The command itself settles what the sweep has not seen yet (edge 20).
    expect(refusalOf(await decide('manager', applied)).code).toBe('ALREADY_DECIDED');
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      pool_since: new Date(holdEnds),
      pool_cause: 'DROP',
    });
    expect(await approvalRow(applied)).toMatchObject({ status: 'EXPIRED', decided_at: new Date(holdEnds) });
  });

  it('LC-5 edge 8 granted during the hold it counts from the old deadline, rejected it drops at once', async () => {
    const [kept, lost] = [await team.entered('sales1'), await team.entered('sales1')];
    const deadline = (await team.row(kept))['protected_until'];
    if (!(deadline instanceof Date)) throw new Error('No deadline');
    const grant = doneOf(await extension('sales1', kept, 15)).id;
    const reject = doneOf(await extension('sales1', lost, 15)).id;
    await team.passDays(31);
    doneOf(await decide('manager', grant));
    expect((await team.row(kept))['protected_until']).toEqual(
      new Date(endOfDayAfter(deadline.getTime(), 15, zone)),
    );
    doneOf(await decide('manager', reject, 'REJECT'));
    expect(await team.row(lost)).toMatchObject({ stage: 'pool', pool_cause: 'DROP' });
    expect((await approvalRow(reject)).status).toBe('REJECTED');
  });
});
