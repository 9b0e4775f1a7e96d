import { endOfDayAfter } from '@tidewater/domain';

import { claimWithFollowUp } from '../../src/modules/activities/actions/claim-with-follow-up.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { lockPoolCustomer } from '../../src/modules/customers/actions/lock-pool-customer.js';
import { unlockPoolCustomer } from '../../src/modules/customers/actions/unlock-pool-customer.js';
import {
  aClaim,
  aMobile,
  aSalesTeam,
  doneOf,
  refusalOf,
  type Account,
  type ASalesTeam,
} from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam(16);
});
afterAll(() => team.close());
afterEach(() =>
  team.policy({ potentialCap: 200, dailyClaimCap: 20, cooldownWholeTeam: false, claimsReviewed: false }),
);

const abandon = (account: Account, id: string) =>
  team.as(account, (tx, viewer) => abandonCustomer(tx, viewer, id, '客户暂时没有预算'));

describe('claiming from the pool', () => {
  it('LC-8 a claim protects for a fresh 30 days, with contact and follow-up in the same step', async () => {
    const id = await team.inPool();
    const now = await team.now();
    const claim = aClaim();
    const next = now + 2 * 86_400_000;
    doneOf(
      await team.as('sales1', (tx, viewer) =>
        claimWithFollowUp(tx, viewer, id, { ...claim, followUp: { ...claim.followUp, nextContactAt: next } }),
      ),
    );
    const row = await team.row(id);
    expect(row).toMatchObject({ stage: 'potential', owner_id: team.id('sales1'), pool_since: null });
    expect(row['protected_until']).toEqual(new Date(endOfDayAfter(now, 30, 'Asia/Shanghai')));
    expect(row['next_contact_at']).toEqual(new Date(next));
    const [followUp] = await team.database.query(
      'SELECT f.way, f.author_id, c.mobile FROM follow_up f JOIN contact c ON c.id = f.contact_id WHERE f.customer_id = $1',
      [id],
    );
    expect(followUp).toEqual({ way: 'PHONE', author_id: team.id('sales1'), mobile: claim.contact.mobile });
    const [reminder] = await team.database.query(
      `SELECT user_id, due FROM reminder WHERE customer_id = $1 AND kind = 'NEXT_CONTACT'`,
      [id],
    );
    expect(reminder).toEqual({ user_id: team.id('sales1'), due: new Date(next) });
  });

  it('LC-8 R5 A39 of fifty who claim at once exactly one wins, the others are told it is taken', async () => {
    const id = await team.inPool();
    const who: Account[] = ['sales1', 'sales2', 'sales3', 'manager', 'manager3'];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => team.claim(who[n % who.length] ?? 'sales1', id)),
    );
    expect(outcomes.filter((one) => one.refusal === undefined)).toHaveLength(1);
    const winner = (await team.row(id))['owner_id'];
    const codes = outcomes.flatMap((one, n) =>
      one.refusal === undefined
        ? []
        : [`${team.id(who[n % who.length] ?? 'sales1') === winner ? 'own ' : ''}${one.refusal.code}`],
    );
    expect([...new Set(codes)].sort()).toEqual(['TAKEN', 'own NOT_IN_POOL']);
    const claims = await team.database.query(
      `SELECT FROM customer_event WHERE customer_id = $1 AND type = 'Claimed'`,
      [id],
    );
    expect(claims).toHaveLength(1);
    const followUps = await team.database.query('SELECT FROM follow_up WHERE customer_id = $1', [id]);
    expect(followUps).toHaveLength(1);
  });

  it('LC-8 edge 19 the loser of a race hears TAKEN for ten minutes, then it is not found', async () => {
    const id = await team.inPool();
    doneOf(await team.claim('sales1', id));
    expect(refusalOf(await team.claim('sales3', id)).code).toBe('TAKEN');
    await team.passDays(11 / 1440);
    expect(refusalOf(await team.claim('sales3', id)).code).toBe('NOT_FOUND');
  });

  it('LC-8 edge 19 an unknown id and one out of sight are refused alike', async () => {
    const elsewhere = await team.entered('sales3');
    for (const id of [elsewhere, '01234567-89ab-7def-8123-456789abcdef', "'; DROP TABLE customer; --"]) {
      expect(refusalOf(await team.claim('sales1', id))).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('LC-8 a locked one cannot be claimed until it is unlocked', async () => {
    const id = await team.inPool();
    doneOf(await team.as('manager', (tx, viewer) => lockPoolCustomer(tx, viewer, id, '留给展会')));
    expect(await team.row(id)).toMatchObject({ lock_by: team.id('manager'), lock_reason: '留给展会' });
    expect(refusalOf(await team.claim('sales1', id)).code).toBe('LOCKED');
    expect(refusalOf(await team.as('sales1', (tx, viewer) => unlockPoolCustomer(tx, viewer, id))).code).toBe(
      'NOT_ALLOWED',
    );
    doneOf(await team.as('manager', (tx, viewer) => unlockPoolCustomer(tx, viewer, id)));
    doneOf(await team.claim('sales1', id));
  });

  it('LC-6 who abandons it cannot claim it for 3 days, and passing it through a colleague is no way round', async () => {
    const id = await team.entered('sales1');
    doneOf(await abandon('sales1', id));
    expect(await team.row(id)).toMatchObject({
      stage: 'pool',
      pool_cause: 'ABANDON',
      pool_reason: '客户暂时没有预算',
    });
    expect(refusalOf(await team.claim('sales1', id)).code).toBe('COOLDOWN');
    doneOf(await team.claim('sales2', id));
    doneOf(await abandon('sales2', id));
    const refused = refusalOf(await team.claim('sales1', id));
    expect(refused.code).toBe('COOLDOWN');
    await team.passDays(4);
    doneOf(await team.claim('sales1', id));
  });

  it('LC-6 the cooldown can bind the whole team', async () => {
    await team.policy({ cooldownWholeTeam: true });
    const id = await team.entered('sales1');
    doneOf(await abandon('sales1', id));
    expect(refusalOf(await team.claim('sales2', id)).code).toBe('COOLDOWN');
    doneOf(await team.claim('sales3', id));
  });

  it('LC-6 edge 20 one that is past due drops first: the owner hears IN_POOL, a claimer may claim', async () => {
    const id = await team.entered('sales1');
    await team.passDays(40);
    expect(refusalOf(await abandon('sales1', id)).code).toBe('IN_POOL');
    const row = await team.row(id);
    expect(row).toMatchObject({ stage: 'pool', pool_cause: 'DROP', last_owner_id: team.id('sales1') });
    const [dropped] = await team.database.query(
      `SELECT at, actor_id, data FROM customer_event WHERE customer_id = $1 AND type = 'Dropped'`,
      [id],
    );
    expect(dropped.actor_id).toBeNull();
    expect(dropped.at).toEqual(row['pool_since']);
    expect(dropped.at.getTime()).toBe(dropped.data.deadline);
    const told = await team.database.query(
      `SELECT user_id, key FROM reminder WHERE customer_id = $1 AND kind = 'DROPPED'`,
      [id],
    );
    expect(told).toEqual([{ user_id: team.id('sales1'), key: `dropped:${id}:${dropped.at.getTime()}` }]);
    const other = await team.entered('sales1');
    await team.passDays(40);
    doneOf(await team.claim('sales3', other));
  });

  it('LC-8 the daily cap refuses with number and end, and the next day begins anew', async () => {
    await team.passDays(1);
    await team.policy({ dailyClaimCap: 2 });
    doneOf(await team.claim('sales2', await team.inPool()));
    doneOf(await team.claim('sales2', await team.inPool()));
    const id = await team.inPool();
    expect(refusalOf(await team.claim('sales2', id))).toMatchObject({
      code: 'DAILY_CLAIM_CAP',
      limit: 2,
      count: 2,
    });
    await team.passDays(1);
    doneOf(await team.claim('sales2', id));
  });

  it('LC-15 R6 parallel claims of many customers never pass the cap', async () => {
    await team.passDays(1);
    const [{ count }] = await team.database.query(
      `SELECT count(*)::int AS count FROM customer WHERE owner_id = $1 AND stage = 'potential' AND next_deadline_at > app_now()`,
      [team.id('manager3')],
    );
    await team.policy({ potentialCap: count + 5 });
    const ids = await Promise.all(
      Array.from({ length: 16 }, async () => {
        await team.policy({ potentialCap: 500 });
        return team.inPool();
      }),
    );
    await team.policy({ potentialCap: count + 5 });
    const outcomes = await Promise.all(ids.map((id) => team.claim('manager3', id)));
    expect(outcomes.filter((one) => one.refusal === undefined)).toHaveLength(5);
    expect(new Set(outcomes.flatMap((one) => one.refusal?.code ?? []))).toEqual(new Set(['QUOTA_REACHED']));
  });

  it('LC-8 edge 21 a number that is already there is that contact', async () => {
    const id = await team.inPool();
    const mobile = aMobile();
    const first = { ...aClaim(), contact: { name: '王小明', mobile } };
    doneOf(await team.as('sales1', (tx, viewer) => claimWithFollowUp(tx, viewer, id, first)));
    doneOf(await abandon('sales1', id));
    const spaced = `+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
    const second = { ...aClaim(), contact: { name: '小王', mobile: spaced } };
    doneOf(await team.as('sales3', (tx, viewer) => claimWithFollowUp(tx, viewer, id, second)));
    const contacts = await team.database.query('SELECT id, name FROM contact WHERE customer_id = $1', [id]);
    expect(contacts).toEqual([{ id: expect.any(String), name: '王小明' }]);
    const followUps = await team.database.query('SELECT contact_id FROM follow_up WHERE customer_id = $1', [
      id,
    ]);
    expect(followUps.map((one: { contact_id: string }) => one.contact_id)).toEqual([
      contacts[0].id,
      contacts[0].id,
    ]);
  });

  it('LC-8 a claim without a proper contact or note is refused whole', async () => {
    const id = await team.inPool();
    const refused = refusalOf(
      await team.as('sales1', (tx, viewer) =>
        claimWithFollowUp(tx, viewer, id, {
          contact: { name: '王', mobile: '1' },
          followUp: { way: 'PHONE', note: '' },
        }),
      ),
    );
    expect(refused.code).toBe('INVALID');
    expect((await team.row(id))['stage']).toBe('pool');
  });

  it('LC-8 edge 25 claiming an incomplete import completes it', async () => {
    const id = await team.inPool();
    await team.database.query(
      'UPDATE customer SET incomplete = true, address = NULL, phone = NULL, introduction = NULL WHERE id = $1',
      [id],
    );
    const refused = refusalOf(await team.claim('sales1', id));
    expect(refused).toMatchObject({ code: 'INVALID' });
    expect(refused.fields?.map(({ path }) => path.at(-1))).toEqual(['address', 'introduction']);
    const company = { address: '江苏省靖江市新港大道8号', introduction: '空调压缩机' };
    doneOf(
      await team.as('sales1', (tx, viewer) => claimWithFollowUp(tx, viewer, id, { ...aClaim(), company })),
    );
    expect(await team.row(id)).toMatchObject({
      incomplete: false,
      ...company,
      phone: expect.stringMatching(/^138/),
    });
  });

  it('LC-9 edge 12 a customer that was never approved is reviewed again at a claim, others only by setting', async () => {
    const id = await team.inPool();
    doneOf(await team.claim('sales1', id));
    expect((await team.row(id))['review_due']).toBeNull();
    const never = await team.inPool();
    await team.database.query('UPDATE customer SET ever_approved = false WHERE id = $1', [never]);
    doneOf(await team.claim('sales1', never));
    expect((await team.row(never))['review_due']).not.toBeNull();
    await team.policy({ claimsReviewed: true });
    const byetting = await team.inPool();
    doneOf(await team.claim('sales1', byetting));
    expect((await team.row(byetting))['review_due']).not.toBeNull();
  });
});
