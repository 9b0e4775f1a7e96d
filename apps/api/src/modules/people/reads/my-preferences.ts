import type { Database } from '../../../platform/database/database.js';
import { preferencesOf } from '../data/user.repository.js';

/** What the pages keep for a person, as the JSON they wrote. */
export async function myPreferences(database: Database, userId: string): Promise<string> {
  return JSON.stringify(await preferencesOf(database, userId));
}
