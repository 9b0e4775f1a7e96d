import { locks, unlocks } from './testing/acts.testing.js';
import { inPool, potential } from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, endOf, manager, sales2 } from './testing/world.testing.js';

describe('locking in the pool', () => {
  test('LC-8 a manager locks a pool customer and opens it again', () => {
    const locked = given(inPool()).when(manager, locks('总部在谈'));
    locked.then({ stage: 'pool', lock: { by: 'manager', reason: '总部在谈' } }, ['Locked']);
    given(locked.state).when(manager, unlocks).then({ lock: null }, ['Unlocked']);
  });

  test('LC-8 only in the pool, only by a manager, only once', () => {
    const lock = { by: 'manager', reason: '总部在谈', at: at('2026-11-02') };
    given(potential()).when(manager, locks()).refused('NOT_IN_POOL');
    given(inPool()).when(sales2, locks()).refused('NOT_ALLOWED');
    given(inPool({ lock })).when(manager, locks()).refused('LOCKED');
    given(inPool())
      .when(manager, locks(' '))
      .refused('INVALID', { path: ['reason'] });
    given(inPool()).when(manager, unlocks).refused('NOT_ALLOWED', { detail: 'NOT_LOCKED' });
    given(potential()).when(manager, unlocks).refused('NOT_IN_POOL');
    given(inPool({ lock })).when(sales2, unlocks).refused('NOT_ALLOWED');
  });

  test('edge 12 a reserved name is locked already and no manager opens it by unlocking', () => {
    const reservation = { by: 'sales1', since: at('2026-11-02'), reviewDue: endOf('2026-11-05') };
    given(inPool({ reservation })).when(manager, locks()).refused('LOCKED', { detail: 'RESERVED' });
    given(inPool({ reservation })).when(manager, unlocks).refused('NOT_ALLOWED', { detail: 'NOT_LOCKED' });
  });
});
