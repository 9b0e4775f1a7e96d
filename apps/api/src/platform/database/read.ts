import type { QueryConfig, QueryResultRow } from 'pg';

import { whoAsks } from './asked-by.js';
import { cancelQuery } from './cancel-query.js';
import type { Database } from './database.js';
import { poolOf } from './pool-of.js';

/** Nobody waits for the answer any more: the client has closed the request. */
export class Abandoned extends Error {
  constructor() {
    super('The request was closed before it was answered');
    this.name = 'Abandoned';
  }
}

/**
 * Runs a reading statement for as long as its request waits for the answer (A10): when the client goes away the
 * database stops working on it. @throws Abandoned
 */
export async function read<Row extends QueryResultRow>(
  database: Database,
  statement: QueryConfig,
): Promise<Row[]> {
  const abandoned = whoAsks(database)?.abandoned;
  if (!abandoned) return (await poolOf(database).query<Row>(statement)).rows;
  if (abandoned.happened) throw new Abandoned();
  const client = await poolOf(database).connect();
  // A connection that breaks under the statement rejects it; without a listener it would end the process as well.
  client.on('error', ignore);
  const running: { cancelling?: Promise<void>; failed?: true } = {};
  const cancel = (): void => {
    running.cancelling = cancelQuery(client);
  };
  abandoned.listen(cancel);
  try {
    if (abandoned.happened) throw new Abandoned();
    return (await client.query<Row>(statement)).rows;
  } catch (error) {
    if (abandoned.happened) throw new Abandoned();
    running.failed = true;
    throw error;
  } finally {
    abandoned.forget(cancel);
    // The connection goes back only when no cancelling is on its way to it, and as the pool itself does not after a fault.
    await running.cancelling;
    client.off('error', ignore);
    client.release(running.failed);
  }
}

function ignore(): void {}
