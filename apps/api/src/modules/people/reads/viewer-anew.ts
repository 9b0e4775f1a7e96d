import type { Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { loadViewerOf } from '../data/viewer.repository.js';

/** A person's rights as they stand now, for an answer that comes after a change of who asks. */
export async function viewerAnew(database: Database, userId: string): Promise<Viewer | null> {
  return await loadViewerOf(database, userId);
}
