import { endOfDayAfter } from '@tidewater/domain';

import { enterCustomer } from '../../src/modules/contacts/actions/enter-customer.js';
import { createCustomer } from '../../src/modules/customers/index.js';
import { aCompany, aSalesTeam, doneOf, refusalOf, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());

describe('entering a customer', () => {
  it('LC-2 a new customer is potential and protected by whoever entered it', async () => {
    const now = await team.now();
    const id = await team.entered('sales1', { provisional: true });
    const row = await team.row(id);
    expect(row).toMatchObject({
      stage: 'potential',
      owner_id: team.id('sales1'),
      creator_id: team.id('sales1'),
      version: 1,
    });
    expect(row['protected_until']).toEqual(new Date(endOfDayAfter(now, 30, 'Asia/Shanghai')));
    expect(row['owner_department_id']).not.toBeNull();
    const events = await team.database.query(
      'SELECT type, seq, actor_id FROM customer_event WHERE customer_id = $1',
      [id],
    );
    expect(events).toEqual([{ type: 'Entered', seq: 1, actor_id: team.id('sales1') }]);
    const messages = await team.database.query(
      `SELECT payload FROM outbox WHERE topic = 'customer' AND payload ->> 'id' = $1`,
      [id],
    );
    expect(messages).toEqual([{ payload: { id, version: 1 } }]);
  });

  it('LC-9 a new protection waits for the reviewers, each of whom is reminded', async () => {
    const id = await team.entered('sales1', { provisional: true });
    const [approval] = await team.database.query('SELECT * FROM approval WHERE customer_id = $1', [id]);
    expect(approval).toMatchObject({
      kind: 'PROTECTION_REVIEW',
      status: 'PENDING',
      applicant_id: team.id('sales1'),
    });
    expect(approval.waiting_for).toEqual(expect.arrayContaining([team.id('reviewer'), team.id('reviewer2')]));
    expect(approval.due).toEqual((await team.row(id))['review_due']);
    const reminded = await team.database.query(
      `SELECT user_id FROM reminder WHERE customer_id = $1 AND kind = 'REVIEW_WAITING' AND done_at IS NULL`,
      [id],
    );
    expect(reminded.map((one: { user_id: string }) => one.user_id)).toContain(team.id('reviewer'));
  });

  it('LC-2 everything that is missing or wrong is said at once, field by field', async () => {
    const refused = refusalOf(
      await team.as('sales1', (tx, viewer) =>
        enterCustomer(tx, viewer, {
          name: ' ',
          address: '',
          industry: '空调',
          phone: '123',
          introduction: '',
          postcode: '12',
        }),
      ),
    );
    expect(refused.code).toBe('INVALID');
    expect(refused.fields?.map(({ path }) => path.join('.'))).toEqual([
      'name',
      'address',
      'phone',
      'introduction',
      'postcode',
    ]);
  });

  it('LC-10 the same name is refused, however it is written', async () => {
    const company = aCompany({ name: '南通市海门（长江）机械有限公司' });
    doneOf(await team.as('sales1', (tx, viewer) => enterCustomer(tx, viewer, company)));
    const again = await team.as('sales3', (tx, viewer) =>
      enterCustomer(tx, viewer, aCompany({ name: ' 南通市海门(長江) 机械有限公司' })),
    );
    expect(refusalOf(again).code).toBe('DUPLICATE');
  });

  it('LC-10 a near duplicate needs a reason, which the journal keeps', async () => {
    const name = '扬州市瘦西湖阀门有限公司';
    doneOf(await team.as('sales1', (tx, viewer) => enterCustomer(tx, viewer, aCompany({ name }))));
    const near = aCompany({ name: '扬州市瘦西湖阀门股份有限公司', confirmDuplicate: null });
    expect(refusalOf(await team.as('sales2', (tx, viewer) => enterCustomer(tx, viewer, near))).code).toBe(
      'NEAR_DUPLICATE',
    );
    const reason = '是同一集团下的另一家公司';
    const { id } = doneOf(
      await team.as('sales2', (tx, viewer) =>
        enterCustomer(tx, viewer, { ...near, confirmDuplicate: reason }),
      ),
    );
    const [event] = await team.database.query('SELECT reason FROM customer_event WHERE customer_id = $1', [
      id,
    ]);
    expect(event).toEqual({ reason });
  });

  it('LC-10 of many entering the same name at once one enters it, the others are told it is a duplicate', async () => {
    const company = aCompany();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        team.as(n % 2 === 0 ? 'sales1' : 'sales3', (tx, viewer) => createCustomer(tx, viewer, company)),
      ),
    );
    expect(outcomes.filter((one) => one.refusal === undefined)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => one.refusal?.code ?? []))).toEqual(new Set(['DUPLICATE']));
  });

  it('LC-2 the first contact comes with the entry, and LC-13 is in the address book at once', async () => {
    const contact = { name: '李经理', mobile: '139 1234 5678' };
    const { id } = doneOf(
      await team.as('sales1', (tx, viewer) => enterCustomer(tx, viewer, aCompany({ contact }))),
    );
    const [row] = await team.database.query(
      `SELECT c.name, c.is_primary, e.user_id FROM contact c JOIN address_book_entry e ON e.contact_id = c.id
       WHERE c.customer_id = $1`,
      [id],
    );
    expect(row).toEqual({ name: '李经理', is_primary: true, user_id: team.id('sales1') });
  });

  it('LC-2 a wrong contact keeps the customer from being entered', async () => {
    const company = aCompany({ contact: { name: '李经理', mobile: '12' } });
    const refused = refusalOf(await team.as('sales1', (tx, viewer) => enterCustomer(tx, viewer, company)));
    expect(refused.fields).toEqual([{ path: ['contact', 'mobile'], problem: 'NOT_A_PHONE' }]);
    expect(await team.database.query('SELECT FROM customer WHERE name = $1', [company.name])).toHaveLength(0);
  });

  it('LC-15 over the cap the entry is refused with the number', async () => {
    const [{ count }] = await team.database.query(
      `SELECT count(*)::int AS count FROM customer WHERE owner_id = $1 AND stage = 'potential'`,
      [team.id('sales2')],
    );
    await team.policy({ potentialCap: count });
    const refused = refusalOf(await team.as('sales2', (tx, viewer) => enterCustomer(tx, viewer, aCompany())));
    await team.policy({ potentialCap: 200 });
    expect(refused).toMatchObject({ code: 'QUOTA_REACHED', limit: count, count });
  });

  it('LC-15 R6 parallel entries at the edge of the cap never pass it', async () => {
    const [{ count }] = await team.database.query(
      `SELECT count(*)::int AS count FROM customer WHERE owner_id = $1 AND stage = 'potential'`,
      [team.id('sales2')],
    );
    await team.policy({ potentialCap: count + 5 });
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () =>
        team.as('sales2', (tx, viewer) => enterCustomer(tx, viewer, aCompany())),
      ),
    );
    await team.policy({ potentialCap: 200 });
    expect(outcomes.filter((one) => one.refusal === undefined)).toHaveLength(5);
    expect(new Set(outcomes.flatMap((one) => one.refusal?.code ?? []))).toEqual(new Set(['QUOTA_REACHED']));
  });

  it('AC-2 without the right nobody enters anything', async () => {
    const refused = refusalOf(
      await team.as('assistant', (tx, viewer) => enterCustomer(tx, viewer, aCompany())),
    );
    expect(refused.code).toBe('NOT_ALLOWED');
  });
});
