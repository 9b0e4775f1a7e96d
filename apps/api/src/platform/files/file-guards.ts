import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import type { StoredFile } from './stored-file.js';

/** Whether its owner may have the file now; what goes with the fetching, such as a line in a log, is done here. */
export type FileGuard = (database: Database, viewer: Viewer, fileId: string) => Promise<boolean>;

const guards = new Map<string, FileGuard>();

/** A module answers for files of a purpose of its own: to be their owner is not enough. */
export function guardFiles(purpose: string, guard: FileGuard): void {
  guards.set(purpose, guard);
}

export async function mayFetch(database: Database, viewer: Viewer, file: StoredFile): Promise<boolean> {
  if (file.ownerId !== viewer.id) return false;
  return (await guards.get(file.purpose)?.(database, viewer, file.id)) ?? true;
}
