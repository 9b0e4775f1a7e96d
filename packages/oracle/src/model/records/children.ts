import type { Row } from '../../json.js';
import type { Asker } from '../asker.js';
import { rowsOf } from '../world.js';

/** What hangs off a customer in one table, in sight or not. */
export function children({ world }: Asker, table: string, customer: Row): Row[] {
  return rowsOf(world, table).filter((row) => row['customer_id'] === customer['id']);
}
