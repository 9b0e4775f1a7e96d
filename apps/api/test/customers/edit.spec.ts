import { updateCustomer, type CustomerPatch } from '../../src/modules/customers/actions/update-customer.js';
import { markLost } from '../../src/modules/customers/actions/mark-lost.js';
import { aSalesTeam, doneOf, refusalOf, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());

const update = (account: Account, id: string, version: number, patch: CustomerPatch) =>
  team.as(account, (tx, viewer) => updateCustomer(tx, viewer, id, version, patch));

describe('editing a customer', () => {
  it('LC-2 only the named fields change, and what is derived from them with them', async () => {
    const id = await team.entered('sales1');
    const before = await team.row(id);
    const phone = '0512-66778899';
    doneOf(await update('sales1', id, 1, { name: '苏州市虎丘电梯有限公司', phone, careClass: 'A' }));
    const after = await team.row(id);
    expect(after).toMatchObject({
      name: '苏州市虎丘电梯有限公司',
      name_core: '虎丘',
      name_pinyin: expect.stringMatching(/^huqiu/),
      phone,
      phone_key: '+8651266778899',
      care_class: 'A',
      version: 2,
      address: before['address'],
    });
    expect(after['name_key']).not.toBe(before['name_key']);
  });

  it('R14 of two who edit the same version the second is stale and is shown the current one', async () => {
    const id = await team.entered('sales1');
    const outcomes = await Promise.all([
      update('sales1', id, 1, { industry: '电梯' }),
      update('manager', id, 1, { industry: '阀门' }),
    ]);
    const [stale] = outcomes.filter((one) => one.refusal !== undefined);
    expect(stale).toMatchObject({ refusal: { code: 'STALE' }, context: { currentId: id } });
    expect((await team.row(id))['version']).toBe(2);
  });

  it('LC-2 what is required cannot be emptied, and numbers are judged by the country', async () => {
    const id = await team.entered('sales1');
    expect(refusalOf(await update('sales1', id, 1, { address: null })).fields).toEqual([
      { path: ['address'], problem: 'REQUIRED' },
    ]);
    expect(refusalOf(await update('sales1', id, 1, { phone: '+1 212 555 0123x' })).code).toBe('INVALID');
    doneOf(await update('sales1', id, 1, { country: 'US', phone: '+1 212 555 2368', postcode: '10001' }));
    expect(await team.row(id)).toMatchObject({ country: 'US', phone_key: '+12125552368' });
  });

  it('LC-10 a change does not make it the same as another customer', async () => {
    const [one, other] = [await team.entered('sales1'), await team.entered('sales3')];
    const name = String((await team.row(other))['name']);
    expect(refusalOf(await update('sales1', one, 1, { name: `${name} ` })).code).toBe('DUPLICATE');
  });

  it('AC-2 a colleague out of sight finds nothing, one who reads it may not write it', async () => {
    const id = await team.entered('sales1');
    expect(refusalOf(await update('sales3', id, 1, { industry: '电梯' })).code).toBe('NOT_FOUND');
    expect(refusalOf(await update('assistant', id, 1, { industry: '电梯' })).code).toBe('NOT_OWNER');
  });

  it('AC-7 L22 unreadable is unwritable, and said like a field that does not exist', async () => {
    const id = await team.entered('sales1');
    await team.database.query(
      `UPDATE role SET rights = jsonb_set(rights, '{fields,companyPhone}', '{"*": "masked"}') WHERE key = 'preSales'`,
    );
    await expect(update('sales1', id, 1, { phone: '0512-66778899', industry: '电梯' })).rejects.toMatchObject(
      {
        extensions: { code: 'FIELD_NOT_ALLOWED' },
      },
    );
    await team.database.query(
      `UPDATE role SET rights = jsonb_set(rights, '{fields,companyPhone}', '{"*": "read"}') WHERE key = 'preSales'`,
    );
    expect(
      refusalOf(await update('sales1', id, 1, { phone: '0512-66778899', industry: '电梯' })),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
      path: ['phone'],
    });
    await team.database.query(
      `UPDATE role SET rights = jsonb_set(rights, '{fields,companyPhone}', '{"*": "write"}') WHERE key = 'preSales'`,
    );
    expect(await team.row(id)).toMatchObject({ version: 1, industry: '空调' });
  });

  it('LC-20 marked lost with a reason; the stage stays', async () => {
    const id = await team.entered('sales1');
    expect(refusalOf(await team.as('sales1', (tx, viewer) => markLost(tx, viewer, id, ' '))).code).toBe(
      'INVALID',
    );
    expect(refusalOf(await team.as('assistant', (tx, viewer) => markLost(tx, viewer, id, '倒闭'))).code).toBe(
      'NOT_ALLOWED',
    );
    doneOf(await team.as('sales1', (tx, viewer) => markLost(tx, viewer, id, '工厂搬走了')));
    expect(await team.row(id)).toMatchObject({ stage: 'potential', lost_reason: '工厂搬走了', version: 2 });
    expect(
      refusalOf(await team.as('sales1', (tx, viewer) => markLost(tx, viewer, id, '又搬走了'))),
    ).toMatchObject({ code: 'NOT_ALLOWED', detail: 'ALREADY_LOST' });
    expect(await team.row(id)).toMatchObject({ lost_reason: '工厂搬走了', version: 2 });
    const line = { type: 'MarkedLost', reason: '工厂搬走了', actor_id: team.id('sales1') };
    expect(
      await team.database.query('SELECT * FROM customer_event WHERE customer_id = $1 ORDER BY seq', [id]),
    ).toMatchObject([{ type: 'Entered' }, line]);
  });

  it('R13 hostile text is stored as it is or refused, never run', async () => {
    const id = await team.entered('sales1');
    const introduction = `'; DROP TABLE customer; -- <script>alert(1)</script> \u202e 😀`;
    doneOf(await update('sales1', id, 1, { introduction }));
    expect((await team.row(id))['introduction']).toBe(introduction);
    expect(refusalOf(await update('sales1', id, 2, { introduction: 'a\u0000b' })).code).toBe('INVALID');
  });
});
