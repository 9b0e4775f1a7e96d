import { Router } from 'express';

import type { Database } from '../database/database.js';

/** `live`: the process turns. `ready`: it may be given requests: the database answers and is migrated, nobody stops it. */
export function health(database: Database, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/health/ready', async (_request, response) => {
    const ready = !isStopping() && (await answers(database));
    response
      .status(ready ? 200 : 503)
      .setHeader('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : isStopping() ? 'stopping' : 'database' });
  });
  return router;
}

async function answers(database: Database): Promise<boolean> {
  const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  const asked = database.query('SELECT count(*) FROM migration').then(
    () => true,
    () => false,
  );
  return await Promise.race([asked, tooLong]);
}
