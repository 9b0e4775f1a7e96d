import type { Reading } from '../../../access/index.js';
import { keptFor } from '../../../platform/database/asked-by.js';
import type { Database } from '../../../platform/database/database.js';
import { Contact } from '../../contacts/index.js';
import { Customer } from '../../customers/index.js';
import { soundAlarm } from '../actions/sound-alarm.js';
import { writeListed, writeOpened } from '../data/viewing.repository.js';

/** What one person has read since it was last written down. */
interface Read {
  readonly opened: Set<string>;
  listed: number;
}

const everyMs = 2_000;
const waitingIn = keptFor((database) => ({ database, people: new Map<string, Read>() }));

/**
 * DA-7: notes in memory what a person opens and leafs through, contacts shown inside a customer included; it is written
 * down every two seconds, so that a read itself never waits for it. Whoever looks with another's eyes counts as themselves.
 */
export function watchReading({ context, type, opened, rows, inside = false }: Reading): void {
  const { viewer } = context;
  if (viewer === null || rows === 0 || (!inside && type !== Customer && type !== Contact)) return;
  const { database, people } = waitingIn(context.database);
  if (people.size === 0)
    setTimeout(() => void writeReadings(database).catch(() => undefined), everyMs).unref();
  const id = viewer.seenBy?.id ?? viewer.id;
  const read = people.get(id) ?? { opened: new Set(), listed: 0 };
  people.set(id, read);
  if (opened === null) read.listed += rows;
  else if (type === Customer) read.opened.add(opened);
}

/** Writes down what was read and tells administrators of those who read too much. */
export async function writeReadings(asked: Database): Promise<void> {
  const { database, people } = waitingIn(asked);
  if (people.size === 0) return;
  const taken = [...people];
  people.clear();
  const opened = taken.flatMap(([userId, read]) =>
    [...read.opened].map((customerId) => ({ userId, customerId })),
  );
  const listed = taken.flatMap(([userId, { listed: rows }]) => (rows > 0 ? [{ userId, rows }] : []));
  await writeOpened(database, opened);
  await writeListed(database, listed);
  await soundAlarm(
    database,
    taken.map(([userId]) => userId),
  );
}
