import { recordSignedContract } from './record-signed-contract.js';
import { signs } from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { endOf, manager, sales1, sales2, sales3 } from './testing/world.testing.js';

describe('recording a signed contract', () => {
  test('LC-7 signing makes an intent customer formal for ever', () => {
    given(intent())
      .on('2026-11-10')
      .when(sales1, signs('2026-11-10'))
      .then({ stage: 'formal', owner: 'sales1', contractsSigned: 1, collaborators: [] }, ['ContractSigned']);
  });

  test('LC-7 by default the sales owner keeps it and after-sales becomes collaborator', () => {
    given(intent())
      .on('2026-11-10')
      .when(sales1, signs('2026-11-10', 'aftersales'))
      .then({ owner: 'sales1', collaborators: ['aftersales'] });
  });

  test('LC-7 a setting hands it over to after-sales, with sales as collaborator', () => {
    given(intent())
      .on('2026-11-10')
      .under({ afterSalesTakesOver: true })
      .when(sales1, signs('2026-11-10', 'aftersales'))
      .then({
        owner: 'aftersales',
        collaborators: ['sales1'],
        formerOwners: [{ user: 'sales1', cause: 'SIGNED' }],
      });
  });

  test('LC-7 a formal customer signs again and again', () => {
    given(formal())
      .on('2026-11-10')
      .when(sales1, signs('2026-11-10'))
      .then({ contractsSigned: 2, collaborators: ['aftersales'] });
  });

  test('LC-7 only an intent or formal customer can sign', () => {
    given(potential()).when(sales1, signs('2026-11-03')).refused('NOT_INTENT');
    given(inPool()).when(sales1, signs('2026-11-03')).refused('IN_POOL');
  });

  test('edge 7 not while the review is pending', () => {
    given(provisional()).when(sales1, signs('2026-11-03')).refused('REVIEW_PENDING');
  });

  test('LC-7 by the owner or somebody above, nobody else', () => {
    given(intent()).when(sales2, signs('2026-11-03')).refused('NOT_OWNER');
    given(intent()).when(manager, signs('2026-11-03')).then({ stage: 'formal' });
  });

  test('edge 13 a pending extension loses its ground', () => {
    given(intent({ application: extensionRequest(5) }))
      .on('2026-11-12')
      .when(sales1, signs('2026-11-12'))
      .then({ stage: 'formal' }, ['ApplicationExpired', 'ContractSigned']);
  });

  test('edge 20 during a hold only what was signed before the deadline counts', () => {
    const held = given(intent({ application: extensionRequest(5) })).on('2026-11-19');
    held.when(sales1, signs('2026-11-18')).refused('DEADLINE_PASSED', { path: ['signedOn'] });
    held.when(sales1, signs('2026-11-17')).then({ stage: 'formal' });
  });

  test('LC-7 number, date and amount are checked', () => {
    const contract = { number: ' ', signedOn: '2026-02-30', amount: '12,8', currency: 'yuan' };
    given(intent())
      .on('2026-11-10')
      .when(sales1, (state, facts) => recordSignedContract(state, { contract, afterSales: null }, facts))
      .refused('INVALID', {
        fields: [
          { path: ['number'], problem: 'REQUIRED' },
          { path: ['signedOn'], problem: 'NOT_A_DATE' },
          { path: ['amount', 'value'], problem: 'NOT_AN_AMOUNT' },
          { path: ['amount', 'currency'], problem: 'NOT_A_CURRENCY' },
        ],
      });
    given(intent())
      .on('2026-11-10')
      .when(sales1, signs('2026-11-11'))
      .refused('INVALID', {
        fields: [{ path: ['signedOn'], problem: 'IN_THE_FUTURE' }],
      });
  });
});

describe('signed in time, recorded after the drop', () => {
  const dropped = intent();

  test("edge 24 the last owner's superior records it, and it is the last owner's formal customer", () => {
    given(dropped)
      .on('2026-11-20')
      .when(manager, signs('2026-11-17'))
      .then({ stage: 'formal', owner: 'sales1', contractsSigned: 1 }, ['Dropped', 'ContractSigned']);
  });

  test('edge 24 not if it was signed after the deadline', () => {
    given(dropped)
      .on('2026-11-20')
      .when(manager, signs('2026-11-18'))
      .refused('IN_POOL', { path: ['signedOn'] });
  });

  test('edge 24 not by the last owner, nor by a stranger', () => {
    given(dropped).on('2026-11-20').when(sales1, signs('2026-11-17')).refused('IN_POOL');
    given(dropped).on('2026-11-20').when(sales3, signs('2026-11-17')).refused('IN_POOL');
  });

  test('edge 24 not if it was only a potential customer, which cannot sign', () => {
    given(potential()).on('2026-12-10').when(manager, signs('2026-12-01')).refused('IN_POOL');
  });

  test('edge 24 the pool remembers whose it was and until when', () => {
    given(dropped).on('2026-11-20').when(manager, signs('2026-11-18')).refused('IN_POOL');
    expect(given(dropped).on('2026-11-20').when(manager, signs('2026-11-18')).state).toMatchObject({
      stage: 'pool',
      lastProtection: { owner: 'sales1', stage: 'intent', deadline: endOf('2026-11-17') },
    });
  });
});
