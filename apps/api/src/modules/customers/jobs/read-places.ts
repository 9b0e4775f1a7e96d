import { placesOf } from '@tidewater/domain/matching';

import { inTransaction } from '../../../platform/database/transaction.js';
import type { Job } from '../../../platform/jobs/job.js';
import { setPlaces, unreadPlaces } from '../data/places.repository.js';

const batch = 1_000;

/** Reads from their addresses where those customers lie that came from an earlier release; nothing to do afterwards. */
export const readPlaces: Job = {
  name: 'customers.read-places',
  cron: '*/10 * * * *',
  atStart: true,
  expireInSeconds: 3_600,
  retryLimit: 0,
  run: async ({ database, signal }) => {
    for (let read = batch; read === batch && !signal.aborted;) {
      read = await inTransaction(database, async (tx) => {
        const unread = await unreadPlaces(tx, batch);
        const places = unread.map(({ id, address, name, country }) => ({
          id,
          places: placesOf(address, name, country),
        }));
        await setPlaces(tx, places);
        return unread.length;
      });
    }
  },
};
