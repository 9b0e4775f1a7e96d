import { edit } from './edit.js';
import { allowedActions, customerActions } from './allowed-actions.js';
import { formal, inPool, potential, provisional } from './testing/customers.testing.js';
import { type Act, given } from './testing/given.testing.js';
import {
  at,
  factsFor,
  fewCustomers,
  manager,
  reviewer,
  sales1,
  sales2,
  sales3,
} from './testing/world.testing.js';
import type { Actor } from './facts.js';
import type { CustomerState } from './state.js';

const edits =
  (missing: readonly string[] = []): Act =>
  (state, facts) =>
    edit(state, { missing: missing.map((key) => ({ path: [key], problem: 'REQUIRED' })) }, facts);

describe('editing', () => {
  test('edge 7 a provisional customer may be edited, contacts and follow-ups added', () => {
    given(provisional()).when(sales1, edits()).then({ stage: 'potential' }, []);
  });

  test('LC-12 without write sight of the row it is refused', () => {
    given(potential()).when(reviewer, edits()).refused('NOT_OWNER');
    given(inPool()).when(reviewer, edits()).refused('IN_POOL');
  });

  test('edge 20 past due, the owner hears that it is in the pool, swept or not', () => {
    given(potential()).on('2026-12-03').when(sales1, edits()).refused('IN_POOL');
    given(inPool()).when(manager, edits()).then({ stage: 'pool' }, []);
  });

  test('edge 25 the flag of an incomplete import goes when nothing is missing any more', () => {
    const incomplete = potential({ incomplete: true });
    given(incomplete)
      .when(sales1, edits(['address']))
      .then({ incomplete: true }, []);
    given(incomplete).when(sales1, edits()).then({ incomplete: false }, ['Completed']);
  });
});

function allowedTo(actor: Actor, state: CustomerState) {
  const facts = factsFor(actor, { now: at('2026-11-03'), policy: {}, counts: fewCustomers });
  const granted = allowedActions(state, facts).filter(({ refusal }) => refusal === null);
  return granted.map(({ action }) => action);
}

describe('what may be done with a customer', () => {
  test('LC-1 each action stands there with its refusal or none', () => {
    expect(allowedTo(sales1, potential())).toEqual([
      'updateCustomer',
      'addContact',
      'addFollowUp',
      'applyForIntent',
      'applyForExtension',
      'abandonCustomer',
      'markLost',
    ]);
    expect(allowedTo({ ...sales2, may: { ...sales2.may, edit: false } }, inPool())).toEqual([
      'claimCustomer',
    ]);
    expect(allowedTo(reviewer, provisional())).toEqual(['reviewProtection']);
    const stranger = { ...sales3, may: { ...sales3.may, edit: false, markLost: false } };
    expect(allowedTo(stranger, formal())).toEqual([]);
    expect(allowedTo(manager, inPool())).toEqual([
      'updateCustomer',
      'addContact',
      'addFollowUp',
      'assignCustomers',
      'allocateSelfDeveloped',
      'lockPoolCustomer',
    ]);
  });

  test('AP-2 deciding is offered to an approver, never on the own application', () => {
    const application = { id: 'a', kind: 'intent' as const, applicant: 'sales1', at: at('2026-11-03') };
    const waiting = potential({ application });
    const decideApproval = (actor: Actor) =>
      allowedActions(waiting, factsFor(actor, { now: at('2026-11-03'), policy: {}, counts: null })).find(
        ({ action }) => action === 'decideApproval',
      )?.refusal;
    expect(decideApproval(manager)).toBeNull();
    expect(decideApproval(sales1)).toMatchObject({ code: 'OWN_APPLICATION' });
    expect(decideApproval(sales2)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(customerActions).toContain('decideApproval');
  });
});
