import { type Account, type ASalesTeam, aSalesTeam, doneOf } from '../setup/a-sales-team.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { allocateSelfDeveloped } from '../../src/modules/customers/actions/allocate-self-developed.js';
import { assignCustomers } from '../../src/modules/customers/actions/assign-customers.js';
import { handOver } from '../../src/modules/customers/actions/hand-over.js';
import { recordSignedContract } from '../../src/modules/customers/actions/record-signed-contract.js';
import { recycleCustomers } from '../../src/modules/customers/actions/recycle-customers.js';
import { undoBulk } from '../../src/modules/customers/actions/undo-bulk.js';
import { sweepDue } from '../../src/modules/customers/jobs/sweep-due.js';
import { addCollaborator, grantAccess } from '../../src/modules/grants/index.js';
import { canSee } from '../../src/access/index.js';

let team: ASalesTeam;
beforeAll(async () => (team = await aSalesTeam()), 60_000);
afterAll(async () => await team.close());

/** sales1's, with a grant to sales3 and manager3 and aftersales as collaborator. */
async function shared(): Promise<string> {
  const id = await team.entered('sales1');
  const give = (account: Account) =>
    team.as('manager', (tx, viewer) =>
      grantAccess(tx, viewer, {
        customerId: id,
        principal: { kind: 'user', id: team.id(account) },
        level: 'write',
        until: null,
        reason: null,
      }),
    );
  doneOf(await give('sales3'));
  doneOf(
    await team.as('manager', (tx, viewer) =>
      addCollaborator(tx, viewer, { customerId: id, userId: team.id('aftersales'), reason: null }),
    ),
  );
  return id;
}

/** Grants by principal: in force, or why it ended. */
async function grantsOf(id: string): Promise<Record<string, string>> {
  const rows: { account: string; state: string }[] = await team.database.query(
    `SELECT account, coalesce(ended_because, 'LIVE') AS state FROM customer_grant
     JOIN app_user ON app_user.id = principal_id WHERE customer_id = $1 ORDER BY valid_from, customer_grant.id`,
    [id],
  );
  return Object.fromEntries(rows.map(({ account, state }) => [account, state]));
}
const live = { sales3: 'LIVE', aftersales: 'LIVE' };
const over = (because: string) => ({ sales3: because, aftersales: because });

const sees = (account: Account, id: string) => team.as(account, (tx, viewer) => canSee(tx, viewer, id));
const assign = (id: string, to: Account, grants = {}) =>
  team.as('director', (tx, viewer) => assignCustomers(tx, viewer, [id], team.id(to), null, grants));
const undo = (undoId: string | null) =>
  team.as('director', (tx, viewer) => undoBulk(tx, viewer, undoId ?? ''));

describe('grants when a customer changes hands', () => {
  test('AC-5 LC-14 on assignment what people were given ends, and an undo gives it back', async () => {
    const id = await shared();
    expect(await sees('sales3', id)).toBe(true);
    const { undoId } = await assign(id, 'sales2');
    expect(await grantsOf(id)).toEqual(over('TRANSFERRED'));
    expect([await sees('sales3', id), await sees('aftersales', id)]).toEqual([false, false]);

    // What the new owner's side gave meanwhile goes with the new owner.
    doneOf(
      await team.as('manager', (tx, viewer) =>
        addCollaborator(tx, viewer, { customerId: id, userId: team.id('reviewer'), reason: null }),
      ),
    );
    expect((await undo(undoId)).done).toBe(1);
    expect(await grantsOf(id)).toEqual({ ...live, reviewer: 'TAKEN_BACK' });
    expect(await sees('sales3', id)).toBe(true);
  });

  test('AC-5 LC-14 on assignment with keepCollaborators it stays', async () => {
    const id = await shared();
    const { undoId } = await assign(id, 'sales2', { keepCollaborators: true });
    expect(await grantsOf(id)).toEqual(live);
    await undo(undoId);
    expect(await grantsOf(id)).toEqual(live);
  });

  test('AC-5 LC-14 the former owner goes on reading until a moment, and an undo ends it', async () => {
    const id = await team.entered('sales1');
    const until = (await team.now()) + 86_400_000;
    const { undoId } = await assign(id, 'sales3', { formerReadsUntil: until });
    expect(await sees('sales1', id)).toBe(true);
    const [grant] = await team.database.query('SELECT * FROM customer_grant WHERE customer_id = $1', [id]);
    expect(grant).toMatchObject({ level: 'read', cause: 'formerOwner', principal_id: team.id('sales1') });
    expect(grant.valid_until.getTime()).toBe(until);
    const [line] = await team.database.query(`SELECT detail FROM audit_log WHERE subject_id = $1`, [
      grant.id,
    ]);
    expect(line.detail).toMatchObject({ kind: 'formerOwner', level: 'read' });
    expect(await undo(undoId)).toMatchObject({ done: 1 });
    expect(await grantsOf(id)).toEqual({ sales1: 'TAKEN_BACK' });

    const other = await shared();
    const handedOver = () =>
      team.as('director', (tx, viewer) =>
        handOver(
          tx,
          viewer,
          team.id('sales1'),
          [{ toUserId: team.id('sales2'), customerIds: [other] }],
          '调岗',
          { formerReadsUntil: until },
        ),
      );
    const first = await handedOver();
    expect(await sees('sales1', other)).toBe(true);
    // What people had been given went along and comes back with it.
    expect(await undo(first.undoId)).toMatchObject({ done: 1 });
    expect(await grantsOf(other)).toEqual({ ...live, sales1: 'TAKEN_BACK' });
    await handedOver();
    expect(await sees('sales1', other)).toBe(true);
    await team.passDays(2);
    expect(await sees('sales1', other)).toBe(false);
  });

  test('AC-3 LC-14 nobody is given what they could not read, and it is said why', async () => {
    const id = await team.entered('sales1');
    const roles = await team.database.query('SELECT role_id FROM user_role WHERE user_id = $1', [
      team.id('sales3'),
    ]);
    await team.database.query('DELETE FROM user_role WHERE user_id = $1', [team.id('sales3')]);
    const outcome = await assign(id, 'sales3');
    expect(outcome).toMatchObject({ done: 0 });
    expect(JSON.stringify(outcome)).toContain('CANNOT_READ');
    for (const { role_id: role } of roles) {
      await team.database.query('INSERT INTO user_role (user_id, role_id) VALUES ($1, $2)', [
        team.id('sales3'),
        role,
      ]);
    }
    expect(await assign(id, 'sales3')).toMatchObject({ done: 1 });
  });

  test('AC-5 an undo does not give back what somebody had revoked or what had run out', async () => {
    const id = await shared();
    await team.database.query(
      `UPDATE customer_grant SET ended_at = app_now(), ended_because = 'REVOKED'
       WHERE customer_id = $1 AND cause = 'grant'`,
      [id],
    );
    const { undoId } = await assign(id, 'sales2');
    await undo(undoId);
    expect(await grantsOf(id)).toEqual({ sales3: 'REVOKED', aftersales: 'LIVE' });
  });

  test('AC-5 LC-14e a handover keeps all, and so does its undo', async () => {
    const id = await shared();
    const { undoId } = await team.as('director', (tx, viewer) =>
      handOver(tx, viewer, team.id('sales1'), [{ toUserId: team.id('sales2'), customerIds: [id] }], '离职'),
    );
    expect(await grantsOf(id)).toEqual(live);
    expect((await team.row(id))['owner_id']).toBe(team.id('sales2'));
    await undo(undoId);
    expect(await grantsOf(id)).toEqual(live);
  });

  test('AC-5 LC-14c recycled, nobody has access any more; undone, they have it back', async () => {
    const id = await shared();
    const { undoId } = await team.as('manager', (tx, viewer) =>
      recycleCustomers(tx, viewer, { customerIds: [id], fromUserId: null }, '没有跟进'),
    );
    expect(await grantsOf(id)).toEqual(over('POOLED'));
    expect(await sees('aftersales', id)).toBe(false);
    expect((await team.as('manager', (tx, viewer) => undoBulk(tx, viewer, undoId ?? ''))).done).toBe(1);
    expect(await grantsOf(id)).toEqual(live);
  });

  test('AC-5 LC-6 abandoned and claimed again it begins without any grant', async () => {
    const id = await shared();
    doneOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '不做了')));
    expect(await grantsOf(id)).toEqual(over('POOLED'));
    doneOf(await team.claim('sales2', id));
    expect(await grantsOf(id)).toEqual(over('POOLED'));
    expect(await sees('sales3', id)).toBe(false);
  });

  test('AC-5 LC-14a an allocation out of the pool and its undo leave nothing behind', async () => {
    const id = await team.inPool();
    const { undoId } = await team.as('director', (tx, viewer) => allocateSelfDeveloped(tx, viewer, [id]));
    doneOf(
      await team.as('director', (tx, viewer) =>
        addCollaborator(tx, viewer, { customerId: id, userId: team.id('sales3'), reason: null }),
      ),
    );
    await undo(undoId);
    expect(await grantsOf(id)).toEqual({ sales3: 'POOLED' });
  });

  test('AC-5 LC-3 the sweep ends them as an action does, whether it comes in time or late', async () => {
    const [swept, settled] = [await shared(), await shared()];
    await team.passDays(31);
    // One is settled by the first who touches it, the other by the sweep.
    await assign(settled, 'sales2');
    expect(await grantsOf(settled)).toEqual(over('POOLED'));
    await sweepDue(team.database, { until: await team.now() });
    expect(await grantsOf(swept)).toEqual(over('POOLED'));
    expect((await team.row(swept))['stage']).toBe('pool');
  });

  test('AC-5 LC-7 at signing they stay, and a formal customer’s after-sales stays on assignment', async () => {
    const id = await shared();
    await team.database.query(`UPDATE customer SET stage = 'intent' WHERE id = $1`, [id]);
    const today = new Date(await team.now()).toISOString().slice(0, 10);
    doneOf(
      await team.as('sales1', (tx, viewer) =>
        recordSignedContract(tx, viewer, id, {
          number: 'GR-1',
          signedOn: today,
          amount: '10.00',
          currency: 'CNY',
        }),
      ),
    );
    const byRule = async () =>
      team.database.query(
        `SELECT by_hand, ended_because FROM customer_grant
         WHERE customer_id = $1 AND cause = 'collaborator' AND principal_id = $2 ORDER BY by_hand`,
        [id, team.id('aftersales')],
      );
    expect(await byRule()).toEqual([
      { by_hand: false, ended_because: null },
      { by_hand: true, ended_because: null },
    ]);
    await assign(id, 'sales2');
    expect(await byRule()).toEqual([
      { by_hand: false, ended_because: null },
      { by_hand: true, ended_because: 'TRANSFERRED' },
    ]);
    expect(await sees('aftersales', id)).toBe(true);
  });
});
