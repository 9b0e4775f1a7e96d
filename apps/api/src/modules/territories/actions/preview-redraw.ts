import { refusal, territoryKey, type Refusal, type TerritoryDraft } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId, may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';
import { insertRedraw } from '../data/redraw.repository.js';
import { findTerritory, type TerritoryState } from '../data/territory.repository.js';
import { countQueue } from '../jobs/redraw-queue.js';
import { countNext } from './count-next.js';
import { draftOf, type TerritoryInput } from './draft-of.js';

/** So many customers the command counts itself, in three seconds at most; of more a worker does. */
const countedAtOnce = 20_000;

/**
 * AC-9: what a redraw would move and whose sight it would change, kept to be looked at and confirmed. Nothing in force
 * changes by it.
 */
export async function previewRedraw(
  tx: Transaction,
  viewer: Viewer,
  input: TerritoryInput,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'territory.update')) return refusal('NOT_ALLOWED');
  const before = input.id ? await known(tx, input.id) : null;
  if (input.id && before === null) return refusal('NOT_FOUND');
  if (before && before.version !== input.version) return refusal('STALE', { path: ['version'] });
  const territoryId = before?.id ?? uuidv7();
  const drafted = await draftOf(tx, input, territoryId);
  if ('refusal' in drafted) return drafted.refusal;
  const { draft } = drafted;
  const kind = before === null ? 'CREATED' : input.closed === true ? 'CLOSED' : 'CHANGED';
  const changed = changedParts(before, draft);
  const { id, customers } = await insertRedraw(tx, {
    ...draft,
    territoryId,
    kind,
    changed,
    madeBy: viewer.id,
  });
  if (customers > countedAtOnce) {
    await announce(tx, [{ topic: 'job', queue: countQueue, key: id, data: { id } }]);
  } else {
    while (await countNext(tx, id));
  }
  return { id };
}

async function known(tx: Transaction, id: string): Promise<TerritoryState | null> {
  return isId(id) ? await findTerritory(tx, id) : null;
}

function changedParts(before: TerritoryState | null, after: TerritoryDraft): string[] {
  const keys = ({ rules }: Pick<TerritoryDraft, 'rules'>) => rules.map(territoryKey).sort().join('\n');
  const people = ({ members }: Pick<TerritoryDraft, 'members'>) =>
    members
      .map(({ id, level }) => `${id} ${level}`)
      .sort()
      .join('\n');
  return [
    ...(before?.name === after.name ? [] : ['name']),
    ...(before !== null && keys(before) === keys(after) ? [] : ['rules']),
    ...(before !== null && people(before) === people(after) ? [] : ['members']),
  ];
}
