import type { Database } from '../../../platform/database/database.js';

/** Which version of the rules is in force. */
export async function idOfPolicyInForce(database: Database): Promise<string> {
  const [newest]: { id: string }[] = await database.query(
    'SELECT id FROM lifecycle_policy ORDER BY version DESC LIMIT 1',
  );
  if (!newest) throw new Error('There is no policy');
  return newest.id;
}
