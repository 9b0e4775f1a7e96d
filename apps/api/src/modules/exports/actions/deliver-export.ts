import type { Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { countDownload, holdDelivery } from '../data/export-job.repository.js';
import { exportNumber } from '../export-job.js';
import { columnFor, mayExport } from '../reads/export-rights.js';

/**
 * L16: whether an export may be fetched now, by whoever asked for it, still allowed to export and to read every one of
 * its columns, within a day; each time leaves its line in the audit log. Nobody else's eyes or keys fetch it.
 */
export async function deliverExport(database: Database, viewer: Viewer, fileId: string): Promise<boolean> {
  if (viewer.seenBy || viewer.onlyActions || !mayExport(viewer)) return false;
  return await inTransaction(database, async (tx) => {
    const job = await holdDelivery(tx, fileId);
    if (job?.userId !== viewer.id) return false;
    if (!job.columns.every((key) => columnFor(viewer, key))) return false;
    await countDownload(tx, job.id);
    await recordAudit(tx, {
      deed: 'exportDownloaded',
      actorId: viewer.id,
      subject: { type: 'Export', id: job.id },
      detail: { name: exportNumber(job.id), count: job.done },
    });
    return true;
  });
}
