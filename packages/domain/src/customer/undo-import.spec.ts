import {
  appliesForIntent,
  assigns,
  claims,
  handsOver,
  locks,
  marksLost,
  passesReview,
} from './testing/acts.testing.js';
import { inPool, intent, potential, provisional } from './testing/customers.testing.js';
import { type Act, given } from './testing/given.testing.js';
import { at, manager, recipient, reviewer, sales1, sales2 } from './testing/world.testing.js';
import type { CustomerState } from './state.js';
import { type SinceImport, undoImport } from './undo-import.js';

const untouched: SinceImport = { at: at('2026-11-02 10:05'), edited: false, followed: false };
const imported = inPool({ cause: 'IMPORTED', enteredBy: 'manager', incomplete: true });

const undoes =
  (since: Partial<SinceImport> = {}): Act =>
  (state, facts) =>
    undoImport(state, { ...untouched, ...since }, facts);

function moved(state: CustomerState, by: typeof manager, act: Act): CustomerState {
  return given(state).on('2026-11-04').when(by, act).state;
}

describe('undoing an import', () => {
  test('DA-6 what nobody has touched goes into the recycle bin, with a line in its journal', () => {
    const undone = given(imported).on('2026-11-05').when(manager, undoes());
    undone.then({ ...imported, bin: { at: at('2026-11-05'), duplicateOf: null } }, ['ImportUndone']);
    expect(undone.events).toMatchObject([{ actor: 'manager', owner: null }]);
    given(undone.state).on('2026-11-06').when(sales1, claims()).refused('NOT_FOUND', { detail: 'IN_BIN' });
  });

  test('DA-6 edge 25 what was imported to a person leaves that person, reviewed or not', () => {
    for (const state of [provisional(), moved(provisional(), reviewer, passesReview())]) {
      given(state)
        .on('2026-11-05')
        .when(sales1, undoes())
        .then({
          stage: 'pool',
          cause: 'IMPORT_UNDONE',
          bin: { duplicateOf: null },
          formerOwners: [{ user: 'sales1', cause: 'IMPORT_UNDONE' }],
        });
    }
  });

  test('DA-6 what has come into other hands or gone on stays', () => {
    const cases = [
      moved(imported, sales2, claims()),
      moved(imported, manager, locks()),
      moved(imported, manager, assigns(recipient('sales2'))),
      moved(potential(), sales1, appliesForIntent()),
      moved(potential(), manager, handsOver('sales1', recipient('sales2'))),
      intent(),
      inPool({ cause: 'DROP' }),
    ];
    for (const state of cases) {
      given(state).on('2026-11-05').when(manager, undoes()).refused('STALE', { detail: 'MOVED_SINCE' });
    }
  });

  test('DA-6 what was edited, marked as lost or followed stays', () => {
    const undo = (state: CustomerState, since: Partial<SinceImport> = {}) =>
      given(state).on('2026-11-05').when(manager, undoes(since));
    undo(imported, { edited: true }).refused('STALE', { detail: 'EDITED_SINCE' });
    undo(moved(potential(), sales1, marksLost())).refused('STALE', { detail: 'EDITED_SINCE' });
    undo(imported, { followed: true }).refused('STALE', { detail: 'FOLLOWED_SINCE' });
  });

  test('DA-6 for seven days', () => {
    given(imported).on('2026-11-09 23:58').when(manager, undoes()).then({ stage: 'pool' });
    given(imported)
      .on('2026-11-10 00:00')
      .when(manager, undoes())
      .refused('NOT_ALLOWED', { detail: 'UNDO_TOO_LATE' });
  });

  test('DA-6 only who may import into the pool, or whose they are', () => {
    given(imported).on('2026-11-05').when(sales1, undoes()).refused('NOT_ALLOWED');
    given(potential()).on('2026-11-05').when(sales2, undoes()).refused('NOT_ALLOWED');
  });
});
