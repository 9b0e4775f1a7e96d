import { reasonMax } from './reason.js';
import { assigns, marksLost, recycles, signs } from './testing/acts.testing.js';
import { formal, inPool, intent, potential } from './testing/customers.testing.js';
import { given } from './testing/given.testing.js';
import { at, manager, recipient, sales1, sales2 } from './testing/world.testing.js';
import { undo } from './undo.js';

const lost = { at: at('2026-11-10'), reason: '工厂搬走了' };

describe('marking a customer as lost', () => {
  test('LC-20 it is lost by a person’s word, with time and reason in the journal', () => {
    const marked = given(formal()).on('2026-11-10').when(sales1, marksLost('  工厂搬走了 '));
    marked.then({ ...formal(), lost }, ['MarkedLost']);
    expect(marked.events).toMatchObject([{ type: 'MarkedLost', actor: 'sales1', reason: '工厂搬走了' }]);
  });

  test('LC-20a stage, owner and deadline stay what they are', () => {
    for (const before of [potential(), intent()]) {
      given(before)
        .on('2026-11-10')
        .when(sales1, marksLost())
        .then({ ...before, lost });
    }
  });

  test('LC-20 only once, until it signs again', () => {
    given(formal({ lost })).when(sales1, marksLost()).refused('NOT_ALLOWED', { detail: 'ALREADY_LOST' });
    given(intent({ lost }))
      .on('2026-11-12')
      .when(sales1, signs('2026-11-12'))
      .then({ stage: 'formal', lost: null });
  });

  test('LC-20 it stays lost through the pool and other hands, and undoing those does not touch it', () => {
    given(intent({ lost })).on('2026-11-12').when(manager, recycles()).then({ stage: 'pool', lost });
    const before = potential();
    const { state: after } = given(before)
      .on('2026-11-12')
      .when(manager, assigns(recipient('sales2')));
    const record = { operation: 'ASSIGNMENT', at: at('2026-11-12'), before, after } as const;
    given({ ...after, lost })
      .on('2026-11-13')
      .when(manager, (state, facts) => undo(state, record, facts))
      .then({ owner: 'sales1', lost });
  });

  test('LC-20 a customer of nobody is nobody’s to give up, and the right is needed', () => {
    given(inPool()).when(sales1, marksLost()).refused('IN_POOL');
    given(potential())
      .when({ ...sales2, may: { ...sales2.may, markLost: false } }, marksLost())
      .refused('NOT_ALLOWED');
  });

  test('edge 20 past its deadline it has dropped and is not marked', () => {
    given(potential()).on('2026-12-03 00:00').when(sales1, marksLost()).refused('IN_POOL');
  });

  test('LC-20 the reason is required and has an end', () => {
    const path = ['reason'];
    given(formal())
      .when(sales1, marksLost(' '))
      .refused('INVALID', { path, fields: [{ path, problem: 'REQUIRED' }] });
    given(formal())
      .when(sales1, marksLost('长'.repeat(reasonMax + 1)))
      .refused('INVALID', { fields: [{ path, problem: 'TOO_LONG', limit: reasonMax }] });
  });
});
