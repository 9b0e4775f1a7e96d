import { reasonMax } from './reason.js';
import { abandons } from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, sales1, sales2 } from './testing/world.testing.js';

describe('abandoning', () => {
  test('LC-6 the owner gives a customer up: it goes to the pool without an owner', () => {
    const { state, events } = given(potential()).on('2026-11-10').when(sales1, abandons('客户预算取消'));
    expect(state).toMatchObject({ stage: 'pool', cause: 'ABANDON', since: at('2026-11-10') });
    expect(state).not.toHaveProperty('owner');
    expect(state.formerOwners).toEqual([{ user: 'sales1', endedAt: at('2026-11-10'), cause: 'ABANDON' }]);
    expect(events).toMatchObject([{ type: 'Abandoned', actor: 'sales1', reason: '客户预算取消' }]);
  });

  test('LC-6 an intent customer can be abandoned too', () => {
    given(intent()).when(sales1, abandons()).then({ stage: 'pool', cause: 'ABANDON' });
  });

  test('edge 7 abandoning is allowed while the review is pending', () => {
    given(provisional()).when(sales1, abandons()).then({ stage: 'pool', cause: 'ABANDON' });
  });

  test('edge 13 an application that was pending is withdrawn, with a line of its own', () => {
    given(potential({ application: extensionRequest(10) }))
      .on('2026-11-12')
      .when(sales1, abandons())
      .then({ stage: 'pool' }, ['ApplicationWithdrawn', 'Abandoned']);
  });

  test('edge 16 a formal customer stays formal', () => {
    given(formal()).when(sales1, abandons()).refused('FORMAL_STAYS');
  });

  test('LC-6 only the owner can abandon', () => {
    given(potential()).when(sales2, abandons()).refused('NOT_OWNER');
    given(inPool()).when(sales1, abandons()).refused('IN_POOL');
  });

  test('edge 20 after the deadline the owner hears that it is in the pool, swept or not', () => {
    const late = given(potential()).on('2026-12-03 00:00').when(sales1, abandons());
    late.refused('IN_POOL');
    expect(late.events).toMatchObject([{ type: 'Dropped', at: endOf('2026-12-02') }]);
  });

  test('LC-6 the reason is required and has an end', () => {
    const path = ['reason'];
    given(potential())
      .when(sales1, abandons('  '))
      .refused('INVALID', { path, fields: [{ path, problem: 'REQUIRED' }] });
    given(potential())
      .when(sales1, abandons('长'.repeat(reasonMax + 1)))
      .refused('INVALID', { fields: [{ path, problem: 'TOO_LONG', limit: reasonMax }] });
    given(potential())
      .when(sales1, abandons('长'.repeat(reasonMax)))
      .then({ stage: 'pool' });
  });
});
