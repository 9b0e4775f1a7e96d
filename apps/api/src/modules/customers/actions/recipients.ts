import type { Recipient } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { countsOf } from '../data/counts.repository.js';
import { lockPeople, readersAmong } from '../data/people.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';

const nothing = { potential: 0, intent: 0, claimsToday: 0 };

/** The people who are to become owners, held and counted. Whoever does not exist is as good as gone. */
export async function recipientsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<(id: string) => Recipient> {
  const people = await lockPeople(tx, ids);
  const counts = await countsOf(tx, [...people.keys()], await rulesInForce(tx));
  const readers = await readersAmong(tx, [...people.keys()]);
  return (id) => ({
    id,
    active: people.get(id)?.active ?? false,
    mayRead: readers.has(id),
    counts: counts.get(id) ?? nothing,
  });
}
