import { localDateOf } from '@tidewater/domain';

import { applyForIntent } from '../../src/modules/approvals/actions/apply-for-intent.js';
import { decideApproval } from '../../src/modules/approvals/actions/decide-approval.js';
import { abandonCustomer } from '../../src/modules/customers/actions/abandon-customer.js';
import { recordSignedContract } from '../../src/modules/customers/actions/record-signed-contract.js';
import { aSalesTeam, doneOf, refusalOf, type Account, type ASalesTeam } from '../setup/a-sales-team.js';

let team: ASalesTeam;
beforeAll(async () => {
  team = await aSalesTeam();
});
afterAll(() => team.close());
afterEach(() => team.policy({ afterSalesTakesOver: false }));

let number = 0;
const sign = async (account: Account, id: string, changes: object = {}) => {
  const signedOn = localDateOf(await team.now(), 'Asia/Shanghai');
  const contract = { number: `HT-${++number}`, signedOn, amount: '128000.50', currency: 'CNY', ...changes };
  return team.as(account, (tx, viewer) => recordSignedContract(tx, viewer, id, contract));
};
const anIntent = async (account: Account) => {
  const id = await team.entered(account);
  const { id: application } = doneOf(
    await team.as(account, (tx, viewer) => applyForIntent(tx, viewer, id, '要买')),
  );
  doneOf(
    await team.as('manager', (tx, viewer) =>
      decideApproval(tx, viewer, application, { decision: 'APPROVE', comment: null }),
    ),
  );
  return id;
};
const collaboratorsOf = (id: string) =>
  team.database.query('SELECT principal_id, cause FROM customer_grant WHERE customer_id = $1', [id]);

describe('recording a signed contract', () => {
  it('LC-7 it is formal for ever, after-sales a collaborator, and amounts are exact', async () => {
    const id = await anIntent('sales1');
    doneOf(await sign('sales1', id));
    expect(await team.row(id)).toMatchObject({
      stage: 'formal',
      owner_id: team.id('sales1'),
      contracts_signed: 1,
      protected_until: null,
      next_deadline_at: null,
    });
    expect(await collaboratorsOf(id)).toEqual([
      { principal_id: team.id('aftersales'), cause: 'collaborator' },
    ]);
    const [contract] = await team.database.query(
      'SELECT amount, recorded_by FROM signed_contract WHERE customer_id = $1',
      [id],
    );
    expect(contract).toEqual({ amount: '128000.50', recorded_by: team.id('sales1') });
    doneOf(await sign('sales1', id, { signedOn: '2025-03-01' }));
    expect(await team.row(id)).toMatchObject({ contracts_signed: 2, first_deal_on: expect.anything() });
    expect(
      refusalOf(await team.as('sales1', (tx, viewer) => abandonCustomer(tx, viewer, id, '不要了'))).code,
    ).toBe('FORMAL_STAYS');
  });

  it('LC-7 by setting after-sales takes it over and the salesperson stays as collaborator', async () => {
    await team.policy({ afterSalesTakesOver: true });
    const id = await anIntent('sales1');
    doneOf(await sign('sales1', id));
    expect((await team.row(id))['owner_id']).toBe(team.id('aftersales'));
    expect(await collaboratorsOf(id)).toEqual([{ principal_id: team.id('sales1'), cause: 'collaborator' }]);
  });

  it('LC-7 only an intent customer signs, a number is used once, and wrong figures are refused', async () => {
    expect(refusalOf(await sign('sales1', await team.entered('sales1'))).code).toBe('NOT_INTENT');
    const id = await anIntent('sales1');
    expect(refusalOf(await sign('sales2', id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await sign('sales1', id, { amount: '12.345' })).path).toEqual(['amount', 'value']);
    expect(refusalOf(await sign('sales1', id, { amount: '-1' })).code).toBe('INVALID');
    expect(refusalOf(await sign('sales1', id, { signedOn: '2999-01-01' })).code).toBe('INVALID');
    const used = `HT-${number}`;
    doneOf(await sign('sales1', await anIntent('sales1'), { number: used }));
    expect(refusalOf(await sign('sales1', id, { number: used }))).toEqual({
      code: 'DUPLICATE',
      path: ['number'],
    });
    expect((await team.row(id))['stage']).toBe('intent');
  });

  it('LC-7 edge 24 signed in time but recorded after the drop: the last owner’s superior may, while it is in the pool', async () => {
    const id = await anIntent('sales1');
    const signedOn = localDateOf((await team.now()) + 86_400_000, 'Asia/Shanghai');
    await team.passDays(20);
    expect(refusalOf(await sign('sales1', id, { signedOn })).code).toBe('IN_POOL');
    expect(refusalOf(await sign('manager', id)).code).toBe('IN_POOL');
    doneOf(await sign('manager', id, { signedOn }));
    expect(await team.row(id)).toMatchObject({ stage: 'formal', owner_id: team.id('sales1') });
    expect((await team.row(id))['left_pool_at']).not.toBeNull();
  });
});
