import { applyPolicy, defaultPolicy, evolve, type CustomerState, type Facts } from '@tidewater/domain';

import { applyForExtension } from '../../src/modules/approvals/actions/apply-for-extension.js';
import { openCustomer, rulesInForce } from '../../src/modules/customers/index.js';
import { updatePolicy } from '../../src/modules/customers/actions/update-policy.js';
import { loadForUpdate } from '../../src/modules/customers/data/customer.repository.js';
import { policyInForce } from '../../src/modules/customers/data/rules-in-force.repository.js';
import { earlierDrops } from '../../src/modules/customers/data/running-deadlines.repository.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { aSalesTeam, doneOf, refusalOf, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeEach(async () => {
  team = await aSalesTeam();
});
afterEach(() => team.close());

const change = (account: Account, patch: object, toRunning = false) =>
  team.as(account, (tx, viewer) => updatePolicy(tx, viewer, patch, toRunning));
const stateOf = (id: string): Promise<CustomerState> =>
  inTransaction(team.database, async (tx) => {
    const loaded = await loadForUpdate(tx, id);
    if (loaded === null) throw new Error('It is not there');
    return loaded.state;
  });

describe('changing the policy', () => {
  it('LC-19 makes a new version beside the old one and leaves running deadlines as they are', async () => {
    const id = await team.entered('sales1');
    const before = await team.row(id);
    doneOf(await change('admin', { potentialDays: 5 }));
    const versions = await team.database.query(
      'SELECT version, by_id, rules FROM lifecycle_policy ORDER BY version',
    );
    expect(versions).toMatchObject([
      { version: 1, rules: { potentialDays: 30 } },
      { version: 2, by_id: team.id('admin'), rules: { potentialDays: 5, intentDays: 15 } },
    ]);
    expect(await team.row(id)).toMatchObject({
      protected_until: before['protected_until'],
      policy_version: 1,
      version: 1,
    });
    const next = await team.row(await team.entered('sales1'));
    expect(next['policy_version']).toBe(2);
  });

  it('LC-19 only who may change it, and only to sound numbers', async () => {
    expect(refusalOf(await change('manager', { potentialDays: 5 })).code).toBe('NOT_ALLOWED');
    expect(
      refusalOf(await change('admin', { potentialDays: 0, lostDays: 10 })).fields?.map(({ path }) => path[0]),
    ).toEqual(['potentialDays', 'lostDays']);
    expect((await inTransaction(team.database, policyInForce)).version).toBe(1);
  });

  it('LC-19 R10 two who change it at once make two versions, none lost', async () => {
    await Promise.all([change('admin', { potentialDays: 20 }), change('admin', { intentDays: 20 })]);
    expect(await inTransaction(team.database, policyInForce)).toMatchObject({
      version: 3,
      potentialDays: 20,
      intentDays: 20,
    });
  });

  it('LC-19 edge 24 applied to running ones it does to every row what the rule says', async () => {
    const ids = [await team.entered('sales1'), await team.entered('sales1', { provisional: true })];
    await team.passDays(10);
    ids.push(await team.entered('sales2'), await team.inPool());
    const held = await team.entered('sales2');
    doneOf(await team.as('sales2', (tx, viewer) => applyForExtension(tx, viewer, held, 5, '再等等')));
    ids.push(held);
    await team.database.query(
      `UPDATE customer SET stage = 'intent', granted_days = 4, grants_used = 1, review_since = NULL, review_due = NULL
       WHERE id = $1`,
      [ids[0]],
    );
    const before = new Map<string, CustomerState>();
    for (const id of ids) before.set(id, await stateOf(id));
    await team.database.query(
      `UPDATE customer SET next_deadline_at = review_due WHERE review_due IS NOT NULL`,
    );
    const actor = { id: team.id('admin') };
    doneOf(await change('admin', { potentialDays: 12, intentDays: 3 }, true));
    await inTransaction(team.database, async (tx) => {
      const timing = await rulesInForce(tx);
      for (const id of ids) {
        const was = before.get(id);
        if (was === undefined) throw new Error('Forgotten');
        const opened = await openCustomer(tx, await team.viewer('admin'), id);
        if ('refusal' in opened) throw new Error('Out of sight');
        const facts: Facts = { ...opened.facts, ...timing, actor: { ...opened.facts.actor, ...actor } };
        const expected = applyPolicy(was, facts).reduce<CustomerState>(evolve, was);
        expect(opened.customer.state).toEqual(expected);
        const [line] = await tx.query<{ type: string }>(
          'SELECT type FROM customer_event WHERE customer_id = $1 ORDER BY seq DESC LIMIT 1',
          [id],
        );
        if (expected !== was) expect(['PolicyApplied', 'ReviewLapsed']).toContain(line?.type);
      }
    });
    const [{ due }] = await team.database.query(
      `SELECT due FROM approval WHERE customer_id = $1 AND kind = 'EXTENSION'`,
      [held],
    );
    expect(due).toEqual((await team.row(held))['next_deadline_at']);
  });

  it('LC-19 the preview counts whose would drop earlier, and when, and changes nothing', async () => {
    const mine = [await team.entered('sales1'), await team.entered('sales1')];
    await team.passDays(20);
    const young = await team.entered('sales2');
    const policy = { ...defaultPolicy, potentialDays: 15 };
    const now = await team.now();
    const effect = await inTransaction(team.database, (tx) => earlierDrops(tx, now, policy));
    expect(effect.wouldDrop).toBe(3);
    expect(effect.byOwner).toEqual([
      { ownerId: team.id('sales1'), count: 2 },
      { ownerId: team.id('sales2'), count: 1 },
    ]);
    expect(effect.byDay.map(({ count }) => count)).toEqual([2, 1]);
    expect(effect.sample.slice(0, 2).sort()).toEqual([...mine].sort());
    expect(effect.sample[2]).toBe(young);
    expect((await team.row(young))['version']).toBe(1);
  });

  it('LC-5 edge 8 a changed hold moves the end of the holds that run', async () => {
    const id = await team.entered('sales1');
    doneOf(await team.as('sales1', (tx, viewer) => applyForExtension(tx, viewer, id, 5, '再等等')));
    const before = (await team.row(id))['next_deadline_at'];
    doneOf(await change('admin', { holdWorkingDays: 5 }));
    expect(Number((await team.row(id))['next_deadline_at'])).toBeGreaterThan(Number(before));
  });
});
