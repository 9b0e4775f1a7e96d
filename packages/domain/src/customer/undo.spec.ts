import {
  allocates,
  appliesForExtension,
  assigns,
  claims,
  handsOver,
  recycles,
} from './testing/acts.testing.js';
import {
  extensionRequest,
  formal,
  inPool,
  intent,
  potential,
  provisional,
} from './testing/customers.testing.js';
import { type Act, given } from './testing/given.testing.js';
import { at, endOf, manager, recipient, sales1, sales2 } from './testing/world.testing.js';
import type { UndoableOperation } from './events.js';
import type { CustomerState } from './state.js';
import { undo, type UndoRecord } from './undo.js';

const operatedAt = '2026-11-12 10:00';

function afterBulk(before: CustomerState, operation: UndoableOperation, act: Act): UndoRecord {
  const after = given(before).on(operatedAt).when(manager, act).state;
  return { operation, at: at(operatedAt), before, after };
}

const undoes =
  (record: UndoRecord): Act =>
  (state, facts) =>
    undo(state, record, facts);

describe('undoing a bulk operation', () => {
  test('LC-14a a handover is undone for seven days: owner, stage and deadline are back', () => {
    const before = intent();
    const record = afterBulk(before, 'HAND_OVER', handsOver('sales1', recipient('sales2')));
    given(record.after).on('2026-11-13').when(manager, undoes(record)).then(before, ['Undone']);
  });

  test('LC-14a after seven days it is too late', () => {
    const record = afterBulk(formal(), 'HAND_OVER', handsOver('sales1', recipient('sales2')));
    given(record.after).on('2026-11-19 23:58').when(manager, undoes(record)).then({ owner: 'sales1' });
    given(record.after)
      .on('2026-11-20 00:00')
      .when(manager, undoes(record))
      .refused('NOT_ALLOWED', { detail: 'UNDO_TOO_LATE' });
  });

  test('LC-14 an assignment out of the pool is undone: it lies where it lay, lock and all', () => {
    const before = inPool({ lock: { by: 'manager', reason: '总部在谈', at: at('2026-11-03') } });
    const record = afterBulk(before, 'ASSIGNMENT', assigns(recipient('sales2')));
    given(record.after).on('2026-11-13').when(manager, undoes(record)).then(before);
  });

  test('LC-14 an allocation is undone', () => {
    const before = inPool();
    const record = afterBulk(before, 'ALLOCATION', allocates(recipient('sales1')));
    given(record.after)
      .on('2026-11-13')
      .when(manager, undoes(record))
      .then({ stage: 'pool', since: before.since });
  });

  test('LC-14 a recycling is undone: protected again until the old deadline, the expired application not revived', () => {
    const before = potential({ application: extensionRequest(5) });
    const record = afterBulk(before, 'RECYCLE', recycles());
    given(record.after)
      .on('2026-11-13')
      .when(manager, undoes(record))
      .then({
        stage: 'potential',
        owner: 'sales1',
        application: null,
        formerOwners: [],
        protection: { deadline: endOf('2026-12-02') },
      });
  });

  test('LC-9 undone recycling of a provisional customer: the review begins anew', () => {
    const before = provisional({
      since: at('2026-11-11'),
      review: { since: at('2026-11-11'), due: endOf('2026-11-16') },
    });
    const record = afterBulk(before, 'RECYCLE', recycles());
    given(record.after)
      .on('2026-11-17')
      .when(manager, undoes(record))
      .then({ owner: 'sales1', review: { since: at('2026-11-17'), due: endOf('2026-11-20') } });
  });

  test('LC-3 restored after its deadline, it drops at once', () => {
    const record = afterBulk(intent(), 'RECYCLE', recycles());
    given(record.after)
      .on('2026-11-18 10:00')
      .when(manager, undoes(record))
      .then({ stage: 'pool', cause: 'DROP', since: at('2026-11-18 10:00') }, ['Undone', 'Dropped']);
  });

  test('LC-14a what somebody else has taken meanwhile stays with them', () => {
    const record = afterBulk(potential(), 'RECYCLE', recycles());
    const claimed = given(record.after).on('2026-11-12 11:00').when(sales2, claims()).state;
    given(claimed).on('2026-11-13').when(manager, undoes(record)).refused('STALE');
  });

  test('edge 13 an application made since the handover goes on with the old owner', () => {
    const record = afterBulk(potential(), 'HAND_OVER', handsOver('sales1', recipient('sales2')));
    const applied = given(record.after).on('2026-11-13').when(sales2, appliesForExtension(5)).state;
    given(applied)
      .on('2026-11-14')
      .when(manager, undoes(record))
      .then({ owner: 'sales1', application: { applicant: 'sales1' } });
  });

  test('LC-14a only somebody who could have done it undoes it', () => {
    const record = afterBulk(potential(), 'HAND_OVER', handsOver('sales1', recipient('sales2')));
    given(record.after).on('2026-11-13').when(sales1, undoes(record)).refused('NOT_ALLOWED');
  });
});
