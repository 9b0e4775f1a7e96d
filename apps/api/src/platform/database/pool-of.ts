import type { Pool } from 'pg';

import type { Database } from './database.js';

/** The driver's own pool under the mapper, for what the mapper cannot do: prepared statements, cancelling, figures. */
export function poolOf(database: Database): Pool {
  const { master } = database.driver as unknown as { master: Pool };
  return master;
}
