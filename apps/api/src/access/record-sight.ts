import { atLeast, bestLevel, type Level, type Reach } from '@tidewater/domain';

import type { Transaction } from '../platform/database/transaction.js';
import { isId } from '../platform/database/is-id.js';
import { OneCustomersBindings, type Bindings } from './bindings.js';
import { actionsIn, coveringsOf, levelIn } from './coverage.js';
import { predicateSql } from './predicate-sql.js';
import { placeOf, viewOfField } from './place-of.js';
import type { FieldName, ScopedAction } from './rights.js';
import type { Viewer } from './viewer.js';

/** What a viewer may see and do on one customer and all that hangs off it. */
export interface RecordSight {
  readonly reaches: ReadonlySet<Reach>;
  /** The level of a field of the customer or of what hangs off it; of one made of others, the least of them all. */
  levelOf(field: FieldName): Level;
  mayDo(action: ScopedAction): boolean;
}

/** Actions that a grant with level `read` gives. */
const readingActions: readonly ScopedAction[] = [
  'customer.read',
  'contact.read',
  'followUp.read',
  'contract.read',
];

/** SQL of a JSON object that says in which ways the viewer reaches the customer standing as `row`. */
export function reachesSql(viewer: Viewer, row: string, bindings: Bindings): string {
  const tests = coveringsOf(viewer, 'customer.read').map(
    ({ predicate, reach }) => `'${reach}', (${predicateSql(predicate, row, viewer, bindings)})`,
  );
  const mayWrite = `'mayWrite', (${predicateSql({ kind: 'grantedToWrite' }, row, viewer, bindings)})`;
  const ofTerritory =
    viewer.territoriesToWrite.length > 0 ? [mayWriteInTerritory(viewer, row, bindings)] : [];
  return `json_build_object(${[...tests, mayWrite, ...ofTerritory].join(', ')})`;
}

function mayWriteInTerritory(viewer: Viewer, row: string, bindings: Bindings): string {
  const predicate = { kind: 'territories', ids: viewer.territoriesToWrite } as const;
  return `'mayWriteInTerritory', (${predicateSql(predicate, row, viewer, bindings)})`;
}

/** Reads what `reachesSql` answered. Null where the viewer reaches the customer in no way. */
export function recordSight(viewer: Viewer, reached: Readonly<Record<string, boolean>>): RecordSight | null {
  const covering = coveringsOf(viewer, 'customer.read').filter(({ reach }) => reached[reach] === true);
  if (covering.length === 0) return null;
  return {
    reaches: new Set(covering.map(({ reach }) => reach)),
    levelOf: (field) => levelAt(viewer, reached, field),
    mayDo: (action) =>
      covering.some(
        (one) =>
          actionsIn(one).includes(action) &&
          (!onlyReads(one.reach, reached) || readingActions.includes(action)),
      ),
  };
}

/**
 * In which ways the viewer reaches this customer at this moment, inside the transaction that is about to act on it.
 * Null where in none: for this viewer the customer does not exist.
 */
export async function reachesOf(
  tx: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerId: string,
): Promise<RecordSight | null> {
  if (!isId(customerId)) return null;
  const bindings = new OneCustomersBindings(customerId);
  const [found] = await tx.query<{ reached: Record<string, boolean> }>(
    `SELECT ${reachesSql(viewer, 'c', bindings)} AS reached FROM customer c WHERE c.id = ${bindings.bind(customerId, 'uuid')} AND c.deleted_at IS NULL`,
    bindings.values,
  );
  return found ? recordSight(viewer, found.reached) : null;
}

/** A grant to read gives no more than reading. A mask of one of the parts would be no part of the whole. */
function levelAt(viewer: Viewer, reached: Readonly<Record<string, boolean>>, field: FieldName): Level {
  const place = placeOf(field);
  if (!place.madeOf.every((part) => atLeast(levelAt(viewer, reached, part), 'read'))) return 'hidden';
  // What reads a contact decides what is writable on it: unreadable is unwritable.
  const coverings = coveringsOf(viewer, viewOfField(field).read).filter(({ reach }) => reached[reach]);
  return bestLevel(
    coverings.map((covering) => {
      const level = levelIn(covering, place);
      return onlyReads(covering.reach, reached) && atLeast(level, 'read') ? 'read' : level;
    }),
  );
}

/** Reached through a grant or a territory whose own level is reading, whatever the role would allow. */
function onlyReads(reach: Reach, reached: Readonly<Record<string, boolean>>): boolean {
  if (reach === 'deputy') return true;
  if (reach === 'territory') return reached['mayWriteInTerritory'] !== true;
  return (reach === 'granted' || reach === 'collaborators') && reached['mayWrite'] !== true;
}

/** Whether the customer is in sight right now. */
export async function canSee(
  tx: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerId: string,
): Promise<boolean> {
  return (await reachesOf(tx, viewer, customerId)) !== null;
}
