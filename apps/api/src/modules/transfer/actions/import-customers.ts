import { refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { findStoredFile, readStoredFile } from '../../../platform/files/stored-file.js';
import { announce } from '../../../platform/outbox/announce.js';
import { done, refuse, type Outcome } from '../../customers/index.js';
import { detectEncoding, type FileEncoding } from '../csv/detect-encoding.js';
import { whyNotMapping, type ColumnMapping, type ImportTarget } from '../csv/mapping.js';
import { insertImport } from '../data/import-job.repository.js';
import type { ImportMode } from '../import-job.js';
import { importQueue } from '../jobs/import-jobs.js';
import { headerOf } from '../reads/header-of.js';

export interface ImportOrder {
  readonly fileId: string;
  readonly mapping: readonly ColumnMapping[];
  readonly target: ImportTarget;
  readonly mode: ImportMode;
  readonly locale: 'zh-CN' | 'en-US';
  /** As the person who looked at it chose; null: found out from its bytes. */
  readonly encoding: FileEncoding | null;
}

/** DA-2, edge 25: checks the order and queues it; the rows are judged one by one when it runs. */
export async function importCustomers(
  tx: Transaction,
  database: Database,
  viewer: Viewer,
  order: ImportOrder,
): Promise<Outcome<{ readonly id: string }>> {
  const right = order.target === 'POOL' ? 'customer.import' : 'customer.create';
  if (!may(viewer, right)) return refuse('NOT_ALLOWED');
  const file = await findStoredFile(database, order.fileId);
  if (file?.ownerId !== viewer.id) return refuse(refusal('NOT_FOUND', { path: ['fileId'] }));
  const encoding = order.encoding ?? (await detectEncoding(readStoredFile(database, file.id)));
  const columns = await headerOf(readStoredFile(database, file.id), encoding);
  const why = whyNotMapping(order.mapping, columns, order.target);
  if (why !== null) return refuse(why);
  const id = await insertImport(tx, { ...order, userId: viewer.id, encoding });
  await recordAudit(tx, {
    deed: 'importOrdered',
    actorId: viewer.id,
    subject: { type: 'ImportJob', id },
    detail: { target: order.target, mode: order.mode },
  });
  await announce(tx, [{ topic: 'job', queue: importQueue, key: id, data: { id } }]);
  return done({ id });
}
