import type { Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { loadViewerOf } from '../../people/index.js';
import type { ExportColumn } from '../columns/export-columns.js';
import type { ExportJob } from '../export-job.js';
import { columnFor, mayExport } from '../reads/export-rights.js';
import { Stopped } from './stopped.js';

export interface Exporter {
  readonly viewer: Viewer;
  readonly columns: readonly ExportColumn[];
}

/** Who ordered it, resolved anew: rights that were taken away meanwhile end the export. @throws Stopped */
export async function exporterNow(
  database: Database,
  { userId, columns: keys }: Pick<ExportJob, 'userId' | 'columns'>,
): Promise<Exporter> {
  const viewer = await loadViewerOf(database, userId);
  if (viewer === null) throw new Stopped('gone');
  const columns = keys.flatMap((key) => columnFor(viewer, key) ?? []);
  if (!mayExport(viewer) || columns.length < keys.length) throw new Stopped('rights');
  return { viewer, columns };
}
