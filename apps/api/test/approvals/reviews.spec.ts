import { reviewProtection } from '../../src/modules/approvals/actions/review-protection.js';
import { decideApproval } from '../../src/modules/approvals/actions/decide-approval.js';
import { enterCustomer } from '../../src/modules/contacts/actions/enter-customer.js';
import { recordSignedContract } from '../../src/modules/customers/actions/record-signed-contract.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import {
  aCompany,
  aSalesTeam,
  doneOf,
  refusalOf,
  type Account,
  type ASalesTeam,
} from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());
afterEach(() => team.policy({ reviewMode: 'PROVISIONAL' }));

const review = (
  account: Account,
  id: string,
  decision: 'APPROVE' | 'REJECT',
  reason: string | null = null,
  duplicateOf: string | null = null,
) => team.as(account, (tx, viewer) => reviewProtection(tx, viewer, id, { decision, reason, duplicateOf }));
const pendingOf = async (id: string) =>
  (
    await team.database.query(
      `SELECT * FROM approval WHERE customer_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [id],
    )
  )[0];

describe('protection review', () => {
  it('LC-9 approved, the protection is confirmed and its 30 days run from the protection', async () => {
    const id = await team.entered('sales1', { provisional: true });
    const before = await team.row(id);
    await team.passDays(1);
    doneOf(await review('reviewer', id, 'APPROVE'));
    expect(await team.row(id)).toMatchObject({
      stage: 'potential',
      ever_approved: true,
      review_due: null,
      review_status: 'APPROVED',
      review_by: team.id('reviewer'),
      protected_until: before['protected_until'],
      next_deadline_what: 'DROP',
    });
    expect(await pendingOf(id)).toMatchObject({ status: 'APPROVED', decided_by: [team.id('reviewer')] });
    expect(refusalOf(await review('reviewer2', id, 'REJECT', '电话打不通')).code).toBe('ALREADY_DECIDED');
  });

  it('LC-9 rejected with a reason, it goes to the pool and the protector is told', async () => {
    const id = await team.entered('sales1', { provisional: true });
    expect(refusalOf(await review('reviewer', id, 'REJECT', ' ')).code).toBe('INVALID');
    doneOf(await review('reviewer', id, 'REJECT', '地址查无此公司'));
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      pool_cause: 'REVIEW_REJECTED',
      pool_reason: '地址查无此公司',
      review_status: 'REJECTED',
      review_reason: '地址查无此公司',
    });
    const [told] = await team.database.query(
      `SELECT user_id, data FROM reminder WHERE customer_id = $1 AND kind = 'DECIDED' AND done_at IS NULL`,
      [id],
    );
    expect(told).toMatchObject({ user_id: team.id('sales1'), data: { status: 'REJECTED' } });
  });

  it('LC-9 edge 12 rejected as another’s customer it goes to the recycle bin with a link, and nobody can claim it', async () => {
    const real = await team.entered('sales2');
    const id = await team.entered('sales1', { provisional: true });
    expect(refusalOf(await review('reviewer', id, 'REJECT', '是同一家', id)).code).toBe('NOT_FOUND');
    doneOf(await review('reviewer', id, 'REJECT', '就是靖江春意', real));
    const row = await team.row(id);
    expect(row).toMatchObject({ stage: 'pool', duplicate_of: real });
    expect(row['deleted_at']).not.toBeNull();
    expect(refusalOf(await team.claim('sales3', id)).code).toBe('NOT_FOUND');
  });

  it('LC-9 edge 11 the reviewer’s word may come through the approvals as well, and only a reviewer’s', async () => {
    const id = await team.entered('sales1', { provisional: true });
    const { id: approval } = await pendingOf(id);
    const decide = (account: Account) =>
      team.as(account, (tx, viewer) =>
        decideApproval(tx, viewer, approval, { decision: 'APPROVE', comment: null }),
      );
    expect(refusalOf(await decide('manager')).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await review('manager', id, 'APPROVE')).code).toBe('NOT_ALLOWED');
    doneOf(await decide('reviewer2'));
    expect((await team.row(id))['ever_approved']).toBe(true);
  });

  it('LC-9 not approved within three working days the protector is removed', async () => {
    const id = await team.entered('sales1', { provisional: true });
    const due = (await team.row(id))['review_due'];
    await team.passDays(14);
    expect(refusalOf(await review('reviewer', id, 'APPROVE')).code).toBe('ALREADY_DECIDED');
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      pool_cause: 'REVIEW_LAPSED',
      pool_since: due,
      review_status: 'EXPIRED',
    });
    expect(await pendingOf(id)).toMatchObject({ status: 'EXPIRED', decided_at: due });
  });

  it('LC-9 edge 7 abandoning a provisional one withdraws its review', async () => {
    const id = await team.entered('sales1', { provisional: true });
    doneOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '录错了')));
    expect(await pendingOf(id)).toMatchObject({ status: 'WITHDRAWN', waiting_for: [] });
  });

  it('LC-9 edge 12 on approval only: meanwhile in the pool and reserved, the 30 days run from the approval', async () => {
    await team.policy({ reviewMode: 'ON_APPROVAL' });
    const { id } = doneOf(await team.as('sales1', (tx, viewer) => enterCustomer(tx, viewer, aCompany())));
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      owner_id: null,
      reservation_by: team.id('sales1'),
    });
    expect(refusalOf(await team.claim('sales2', id))).toMatchObject({ code: 'LOCKED', detail: 'RESERVED' });
    await team.passDays(1);
    doneOf(await review('reviewer', id, 'APPROVE'));
    const now = new Date(await team.now());
    const row = await team.row(id);
    expect(row).toMatchObject({ stage: 'potential', owner_id: team.id('sales1'), reservation_by: null });
    expect(String(row['protected_since']).slice(0, 15)).toBe(String(now).slice(0, 15));
  });

  it('LC-7 edge 7 no signing while the review is pending', async () => {
    const id = await team.entered('sales1', { provisional: true });
    const refused = refusalOf(
      await team.as('sales1', (tx, viewer) =>
        recordSignedContract(tx, viewer, id, {
          number: 'HT-1',
          signedOn: '2020-01-01',
          amount: '1.00',
          currency: 'CNY',
        }),
      ),
    );
    expect(refused.code).toBe('REVIEW_PENDING');
  });
});
