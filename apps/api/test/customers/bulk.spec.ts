import { applyForIntent } from '../../src/modules/approvals/actions/apply-for-intent.js';
import { addFollowUp } from '../../src/modules/activities/actions/add-follow-up.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { allocateSelfDeveloped } from '../../src/modules/customers/actions/allocate-self-developed.js';
import { assignCustomers } from '../../src/modules/customers/actions/assign-customers.js';
import { handOver, type HandOverShare } from '../../src/modules/customers/actions/hand-over.js';
import { lockPoolCustomer } from '../../src/modules/customers/actions/lock-pool-customer.js';
import { preview } from '../../src/modules/customers/actions/preview.js';
import { recycleCustomers } from '../../src/modules/customers/actions/recycle-customers.js';
import { undoBulk } from '../../src/modules/customers/actions/undo-bulk.js';
import { aSalesTeam, doneOf, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());
afterEach(() => team.policy({ potentialCap: 200 }));

const assign = (account: Account, ids: string[], to: Account) =>
  team.as(account, (tx, viewer) => assignCustomers(tx, viewer, ids, team.id(to), '区域调整'));
const recycle = (account: Account, ids: string[]) =>
  team.as(account, (tx, viewer) =>
    recycleCustomers(tx, viewer, { customerIds: ids, fromUserId: null }, '长期不跟进'),
  );
const undo = (account: Account, id: string | null) =>
  team.as(account, (tx, viewer) => undoBulk(tx, viewer, id ?? ''));
const over = (account: Account, from: Account, plan: HandOverShare[]) =>
  team.as(account, (tx, viewer) => handOver(tx, viewer, team.id(from), plan, '离职交接'));
const codes = ({ refused }: { refused: readonly { refusal: { code: string } }[] }) =>
  refused.map(({ refusal }) => refusal.code).sort();
const inPoolOf = async (creator: Account) => {
  const id = await team.inPool();
  await team.database.query('UPDATE customer SET creator_id = $2 WHERE id = $1', [id, team.id(creator)]);
  return id;
};
const formal = async (account: Account) => {
  const id = await team.entered(account);
  await team.database.query(
    `UPDATE customer SET stage = 'formal', protected_since = NULL, protected_until = NULL, stage_since = NULL,
       formal_since = app_now(), contracts_signed = 1, next_deadline_at = NULL, next_deadline_what = NULL WHERE id = $1`,
    [id],
  );
  return id;
};

describe('assignment', () => {
  it('LC-14 edge 14 a protected one keeps stage and deadline, a pool one gets fresh 30 days, locked or not', async () => {
    const owned = await team.entered('sales1');
    const before = await team.row(owned);
    const pooled = await team.inPool();
    doneOf(await team.as('manager', (tx, viewer) => lockPoolCustomer(tx, viewer, pooled, '留着')));
    const result = await assign('manager', [owned, pooled], 'sales2');
    expect(result).toMatchObject({ done: 2, refused: [] });
    expect(await team.row(owned)).toMatchObject({
      owner_id: team.id('sales2'),
      protected_until: before['protected_until'],
    });
    expect(await team.row(pooled)).toMatchObject({
      owner_id: team.id('sales2'),
      stage: 'potential',
      review_due: null,
    });
    const told = await team.database.query(
      `SELECT data FROM reminder WHERE user_id = $1 AND kind = 'ASSIGNED' AND key = $2`,
      [team.id('sales2'), `assigned:${result.undoId}:${team.id('sales2')}`],
    );
    expect(told).toEqual([{ data: { by: team.id('manager'), count: 2 } }]);
  });

  it('LC-14 edge 14 over the cap it is allowed, and both sides are warned', async () => {
    const id = await team.entered('sales1');
    await team.policy({ potentialCap: 1 });
    const result = await assign('manager', [id], 'sales2');
    expect(result.done).toBe(1);
    const warned = await team.database.query(
      `SELECT user_id FROM reminder WHERE kind = 'OVER_CAP' AND key LIKE $1 ORDER BY user_id`,
      [`over-cap:${result.undoId}:%`],
    );
    expect(warned.map((one: { user_id: string }) => one.user_id)).toEqual(
      [team.id('sales2'), team.id('manager')].sort(),
    );
  });

  it('LC-14 each row is refused for itself: out of sight, unknown, without the right, to someone gone', async () => {
    const [mine, elsewhere] = [await team.entered('sales1'), await team.entered('sales3')];
    expect(codes(await assign('manager', [mine, elsewhere, 'no-such-id'], 'sales2'))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(codes(await assign('sales2', [mine], 'sales2'))).toEqual(['NOT_ALLOWED']);
    await team.database.query('UPDATE app_user SET active = false WHERE id = $1', [team.id('sales1')]);
    const result = await assign('manager', [mine], 'sales1');
    await team.database.query('UPDATE app_user SET active = true WHERE id = $1', [team.id('sales1')]);
    expect(result.refused).toEqual([
      { id: mine, refusal: { code: 'NOT_ALLOWED', detail: 'PERSON_GONE', path: ['toUserId'] } },
    ]);
  });

  it('LC-14 at most 200 at once', async () => {
    const ids = Array.from(
      { length: 201 },
      (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    await expect(assign('manager', ids, 'sales2')).rejects.toThrow('At most 200');
  });

  it('LC-12 edge 23 the next contact follows the owner and edge 13 the application expires', async () => {
    const id = await team.entered('sales1');
    const next = (await team.now()) + 86_400_000;
    doneOf(
      await team.as('sales1', (tx, viewer) =>
        addFollowUp(tx, viewer, id, { way: 'VISIT', note: '看了车间', nextContactAt: next }),
      ),
    );
    const { id: application } = doneOf(
      await team.as('sales1', (tx, viewer) => applyForIntent(tx, viewer, id, '要买')),
    );
    expect((await assign('manager', [id], 'sales2')).done).toBe(1);
    const [reminder] = await team.database.query(
      `SELECT user_id FROM reminder WHERE customer_id = $1 AND kind = 'NEXT_CONTACT' AND done_at IS NULL`,
      [id],
    );
    expect(reminder).toEqual({ user_id: team.id('sales2') });
    const [approval] = await team.database.query('SELECT status FROM approval WHERE id = $1', [application]);
    expect(approval).toEqual({ status: 'EXPIRED' });
  });

  it('LC-9 edge 7 the review of an assigned one runs on for its new owner', async () => {
    const id = await team.entered('sales1', { provisional: true });
    expect((await assign('manager', [id], 'sales2')).done).toBe(1);
    const [approval] = await team.database.query(
      'SELECT status, applicant_id FROM approval WHERE customer_id = $1',
      [id],
    );
    expect(approval).toEqual({ status: 'PENDING', applicant_id: team.id('sales2') });
  });

  it('R10 crossing assignments wait for each other instead of failing', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => team.entered('sales1')));
    const results = await Promise.all([
      assign('manager', ids, 'sales2'),
      assign('director', ids.toReversed(), 'manager'),
      assign('manager', ids, 'sales2'),
      assign('director', ids.toReversed(), 'manager'),
    ]);
    expect(results.reduce((sum, { done, refused }) => sum + done + refused.length, 0)).toBe(48);
    const owners = await team.database.query('SELECT DISTINCT owner_id FROM customer WHERE id = ANY($1)', [
      ids,
    ]);
    expect(owners).toHaveLength(1);
  });
});

describe('self-developed allocation', () => {
  it('LC-14 edge 15 each goes back to whoever entered it; protected ones and full or gone persons are refused', async () => {
    const [first, second, owned] = [
      await inPoolOf('sales1'),
      await inPoolOf('sales1'),
      await team.entered('sales1'),
    ];
    const gone = await inPoolOf('sales3');
    await team.database.query('UPDATE app_user SET active = false WHERE id = $1', [team.id('sales3')]);
    const [{ count }] = await team.database.query(
      `SELECT count(*)::int AS count FROM customer WHERE owner_id = $1 AND stage = 'potential'`,
      [team.id('sales1')],
    );
    await team.policy({ potentialCap: count + 1 });
    const result = await team.as('manager', (tx, viewer) =>
      allocateSelfDeveloped(tx, viewer, [first, second, owned, gone]),
    );
    await team.database.query('UPDATE app_user SET active = true WHERE id = $1', [team.id('sales3')]);
    expect(codes(result)).toEqual(['NOT_ALLOWED', 'NOT_IN_POOL', 'QUOTA_REACHED']);
    const owners = [(await team.row(first))['owner_id'], (await team.row(second))['owner_id']];
    expect(owners.filter((owner) => owner === team.id('sales1'))).toHaveLength(1);
  });
});

describe('recycling', () => {
  it('LC-14 edge 16 into the pool with the reason; formal ones stay', async () => {
    const [id, signed] = [await team.entered('sales1'), await formal('sales1')];
    const result = await recycle('manager', [id, signed]);
    expect(result.done).toBe(1);
    expect(codes(result)).toEqual(['FORMAL_STAYS']);
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      pool_cause: 'RECYCLE',
      pool_reason: '长期不跟进',
    });
    const [told] = await team.database.query(
      `SELECT user_id, data FROM reminder WHERE customer_id = $1 AND kind = 'DROPPED'`,
      [id],
    );
    expect(told).toEqual({ user_id: team.id('sales1'), data: { cause: 'RECYCLE' } });
  });

  it('LC-14 all of a person’s, and what the viewer does not see is not even named', async () => {
    const ids = [await team.entered('sales3'), await team.entered('sales3')];
    const all = (account: Account) =>
      team.as(account, (tx, viewer) =>
        recycleCustomers(tx, viewer, { customerIds: null, fromUserId: team.id('sales3') }, '人员调离'),
      );
    expect(await all('manager')).toEqual({ done: 0, refused: [], undoId: null });
    expect((await all('manager3')).done).toBeGreaterThanOrEqual(2);
    for (const id of ids) expect((await team.row(id))['stage']).toBe('pool');
  });
});

describe('handover', () => {
  it('LC-14a keeps stages and deadlines, formal ones included, and is previewed without a trace', async () => {
    const [a, b] = [await team.entered('manager3'), await formal('manager3')];
    const plan = [
      { toUserId: team.id('sales3'), customerIds: [b] },
      { toUserId: team.id('director'), customerIds: null },
    ];
    const viewer = await team.viewer('director');
    const seen = await preview(team.database, (tx) =>
      handOver(tx, viewer, team.id('manager3'), plan, 'preview'),
    );
    expect(seen.refused).toEqual([]);
    expect((await team.row(a))['owner_id']).toBe(team.id('manager3'));
    const before = await team.row(a);
    const result = await over('director', 'manager3', plan);
    expect(result.done).toBe(seen.done);
    expect(await team.row(a)).toMatchObject({
      owner_id: team.id('director'),
      protected_until: before['protected_until'],
      stage: 'potential',
    });
    expect(await team.row(b)).toMatchObject({ owner_id: team.id('sales3'), stage: 'formal' });
    expect((await undo('director', result.undoId)).done).toBe(result.done);
    expect((await team.row(b))['owner_id']).toBe(team.id('manager3'));
  });

  it('LC-14a edge 13 an application goes on with the new owner, and to the next superior if that is its approver', async () => {
    const id = await team.entered('sales1');
    const { id: application } = doneOf(
      await team.as('sales1', (tx, viewer) => applyForIntent(tx, viewer, id, '要签了')),
    );
    await over('manager', 'sales1', [{ toUserId: team.id('manager'), customerIds: [id] }]);
    const [approval] = await team.database.query('SELECT * FROM approval WHERE id = $1', [application]);
    expect(approval).toMatchObject({
      status: 'PENDING',
      applicant_id: team.id('manager'),
      waiting_for: [team.id('director')],
    });
  });

  it('LC-14e what waits for the leaving person waits for the receiver', async () => {
    const id = await team.entered('sales2');
    const { id: application } = doneOf(
      await team.as('sales2', (tx, viewer) => applyForIntent(tx, viewer, id, '要签了')),
    );
    await over('director', 'manager', [{ toUserId: team.id('manager3'), customerIds: null }]);
    const [approval] = await team.database.query('SELECT waiting_for FROM approval WHERE id = $1', [
      application,
    ]);
    expect(approval).toEqual({ waiting_for: [team.id('manager3')] });
  });

  it('LC-14e without the right there is no handover', async () => {
    await expect(
      over('sales1', 'sales2', [{ toUserId: team.id('sales1'), customerIds: null }]),
    ).rejects.toThrow('may not hand over');
  });
});

describe('undo', () => {
  it('DA-6 within seven days a recycling is taken back: owner, stage and deadline as they were', async () => {
    const id = await team.entered('sales1');
    const before = await team.row(id);
    const { undoId } = await recycle('manager', [id]);
    await team.passDays(2);
    expect(await undo('manager', undoId)).toMatchObject({ done: 1, refused: [] });
    expect(await team.row(id)).toMatchObject({
      stage: 'potential',
      owner_id: team.id('sales1'),
      protected_until: before['protected_until'],
      former_owners: [],
    });
    expect(codes(await undo('manager', undoId))).toEqual(['ALREADY_DECIDED']);
  });

  it('LC-18 undone into the pool it keeps why it lay there', async () => {
    const id = await team.entered('sales1');
    doneOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '没有预算')));
    const before = await team.row(id);
    const { undoId } = await assign('manager', [id], 'sales2');
    expect(await team.row(id)).toMatchObject({ stage: 'potential', pool_cause: null, pool_reason: null });
    expect(await undo('manager', undoId)).toMatchObject({ done: 1 });
    const { pool_cause, pool_reason, pool_since } = before;
    expect(pool_reason).toBe('没有预算');
    expect(await team.row(id)).toMatchObject({ stage: 'pool', pool_cause, pool_reason, pool_since });
  });

  it('DA-6 what happened to since stays, row by row', async () => {
    const [changed, same] = [await team.entered('sales1'), await team.entered('sales1')];
    const { undoId } = await assign('manager', [changed, same], 'sales2');
    doneOf(await team.as('sales2', (tx, viewer) => abandonCustomer(tx, viewer, changed, '没兴趣')));
    const result = await undo('manager', undoId);
    expect(result.done).toBe(1);
    expect(result.refused).toEqual([{ id: changed, refusal: { code: 'STALE' } }]);
    expect((await team.row(same))['owner_id']).toBe(team.id('sales1'));
  });

  it('DA-6 after seven days, by a stranger, or of nothing it is refused', async () => {
    const { undoId } = await recycle('manager', [await team.entered('sales1')]);
    expect(codes(await undo('sales3', undoId))).toEqual(['NOT_ALLOWED']);
    expect(codes(await undo('sales3', 'nothing'))).toEqual(['NOT_FOUND']);
    await team.passDays(8);
    const late = await undo('manager', undoId);
    expect(late.refused[0]?.refusal).toMatchObject({ code: 'NOT_ALLOWED', detail: 'UNDO_TOO_LATE' });
  });
});
