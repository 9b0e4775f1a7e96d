import fc from 'fast-check';

import { atLeast, bestLevel, levels } from './level.js';
import {
  and,
  everything,
  matches,
  not,
  nothing,
  or,
  type Predicate,
  type PredicateRow,
  type PredicateViewer,
} from './predicate.js';

const viewer: PredicateViewer = { userId: 'sales1', principals: ['sales1', 'team-a', 'role-sales'] };
const row: PredicateRow = {
  ownerId: 'sales1',
  ownerDepartmentId: 'south',
  territoryId: null,
  collaboratorIds: ['aftersales'],
  poolId: null,
  grantedTo: [],
  writers: [],
  approverIds: ['manager'],
  waitingFor: ['manager'],
};
const sees = (predicate: Predicate, change: Partial<PredicateRow> = {}) =>
  matches(predicate, { ...row, ...change }, viewer);

describe('which rows', () => {
  test('AC-3 ownership, collaboration, department, grant, pool and a waiting decision open a row', () => {
    expect(sees({ kind: 'own' })).toBe(true);
    expect(sees({ kind: 'own' }, { ownerId: null })).toBe(false);
    expect(sees({ kind: 'collaborating' })).toBe(false);
    expect(sees({ kind: 'collaborating' }, { collaboratorIds: ['sales1'] })).toBe(true);
    expect(sees({ kind: 'departments', ids: ['south'] })).toBe(true);
    expect(sees({ kind: 'departments', ids: ['south'] }, { ownerDepartmentId: null })).toBe(false);
    expect(sees({ kind: 'granted' })).toBe(false);
    expect(sees({ kind: 'granted' }, { grantedTo: ['team-a'] })).toBe(true);
    expect(sees({ kind: 'grantedToWrite' }, { grantedTo: ['team-a'] })).toBe(false);
    expect(sees({ kind: 'grantedToWrite' }, { writers: ['team-a'] })).toBe(true);
    expect(sees({ kind: 'pool', ids: ['general'] })).toBe(false);
    expect(sees({ kind: 'pool', ids: ['general'] }, { poolId: 'general' })).toBe(true);
    expect(sees({ kind: 'territories', ids: ['east'] })).toBe(false);
    expect(sees({ kind: 'territories', ids: ['east'] }, { territoryId: 'east' })).toBe(true);
    expect(sees({ kind: 'territories', ids: ['east'] }, { territoryId: 'east', ownerId: null })).toBe(false);
    expect(sees({ kind: 'deputised', ids: ['sales9'] })).toBe(false);
    expect(sees({ kind: 'deputised', ids: ['manager'] })).toBe(true);
    expect(sees({ kind: 'deputised', ids: ['sales1'] }, { waitingFor: [] })).toBe(true);
    expect(sees({ kind: 'approvals' })).toBe(false);
    expect(sees({ kind: 'approvals' }, { approverIds: ['sales1'] })).toBe(true);
  });

  test('AC-2 trees are simplified without changing what they open', () => {
    expect(and()).toEqual(everything);
    expect(or()).toEqual(nothing);
    expect(and({ kind: 'own' }, nothing)).toEqual(nothing);
    expect(or({ kind: 'own' }, everything)).toEqual(everything);
    expect(not(not({ kind: 'own' }))).toEqual({ kind: 'own' });
    const leaf = fc.constantFrom<Predicate>(
      everything,
      nothing,
      { kind: 'own' },
      { kind: 'collaborating' },
      { kind: 'approvals' },
    );
    const rows = fc.record({
      ownerId: fc.constantFrom('sales1', null),
      collaboratorIds: fc.constantFrom<readonly string[]>([], ['sales1']),
      approverIds: fc.constantFrom<readonly string[]>([], ['sales1']),
    });
    fc.assert(
      fc.property(fc.array(leaf), rows, (parts, change) => {
        expect(sees(and(...parts), change)).toBe(parts.every((part) => sees(part, change)));
        expect(sees(or(...parts), change)).toBe(parts.some((part) => sees(part, change)));
        for (const part of parts) expect(sees(not(part), change)).toBe(!sees(part, change));
      }),
    );
  });

  test('AC-2 the best of several levels counts, none is hidden', () => {
    expect(bestLevel([])).toBe('hidden');
    expect(bestLevel(['masked', 'write', 'read'])).toBe('write');
    expect(levels.map((level) => atLeast(level, 'read'))).toEqual([false, false, true, true]);
  });
});
