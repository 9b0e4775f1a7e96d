import { invalidUnlessEmpty, localDateOf, refusal, type Refusal } from '@tidewater/domain';

import { countRecords, isId, readBatch, selected, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { announce } from '../../../platform/outbox/announce.js';
import { Customer, done, refuse, type Outcome } from '../../customers/index.js';
import { fieldsOf } from '../columns/export-columns.js';
import { insertExport } from '../data/export-job.repository.js';
import { charge, holdUse } from '../data/export-use.repository.js';
import { safeguards } from '../data/safeguards.repository.js';
import { exportNumber, type NewExport } from '../export-job.js';
import { exportQueue } from '../jobs/export-jobs.js';
import { mayExport, mustBeColumns, rowsPerDay } from '../reads/export-rights.js';
import { exportSource } from '../reads/export-source.js';
import { nextDay } from '../reads/quota.js';
import { filterForAudit } from './filter-for-audit.js';

type ExportWish = Pick<NewExport, 'filter' | 'orderBy' | 'customerIds' | 'columns'>;

const mostTicked = 1_000;

/**
 * DA-7: takes the rows from the day's quota and queues the export, which asks for everything again when it runs.
 * @throws Problem `FIELD_NOT_ALLOWED` for naming what the person may not read, in a column, the filter or the order.
 */
export async function exportCustomers(
  context: RequestContext,
  wish: ExportWish,
): Promise<Outcome<{ readonly id: string }>> {
  const viewer = signedIn(context);
  const why = whyNot(context, viewer, wish);
  const total = why === null ? await countRows(context, viewer, wish) : 0;
  return await runAction(context, async (tx) => {
    const refused = why ?? (await overQuota(tx, viewer, total));
    if (refused === null)
      return done({ id: await order(tx, viewer, { ...wish, locale: context.locale, total }) });
    await recordAudit(tx, {
      deed: 'exportRefused',
      actorId: viewer.id,
      detail: { why: refused.detail ?? refused.code, count: total, fields: fieldsOf(wish.columns) },
    });
    return refuse(refused);
  });
}

/** What stands against it before anything is counted. */
function whyNot(context: RequestContext, viewer: Viewer, wish: ExportWish): Refusal | null {
  if (!mayExport(viewer)) return refusal('NOT_ALLOWED');
  if (context.apiKey !== null) return refusal('NOT_ALLOWED', { detail: 'BY_KEY' });
  const { columns, customerIds } = wish;
  if ((customerIds?.length ?? 0) > mostTicked) {
    throw new Problem('BAD_USER_INPUT', `At most ${mostTicked} customers can be named`);
  }
  if (customerIds?.every(isId) === false) throw new Problem('BAD_USER_INPUT', 'This is no id of a customer');
  mustBeColumns(viewer, columns);
  return invalidUnlessEmpty([
    ...(columns.length === 0 ? [{ path: ['columns'], problem: 'REQUIRED' as const }] : []),
    ...(new Set(columns).size < columns.length ? [{ path: ['columns'], problem: 'NOT_KNOWN' as const }] : []),
  ]);
}

/** Reads the first row in its order as well, so that an order that is not allowed is refused now and not later. */
async function countRows(context: RequestContext, viewer: Viewer, wish: ExportWish): Promise<number> {
  const source = exportSource(wish);
  const limit = rowsPerDay(viewer, await safeguards(context.database));
  await readBatch(context, Customer, { ...source, first: 1 }, [selected('id')]);
  return await countRecords(context, Customer, source, limit);
}

/** Holds the day's use until the end of the transaction, so that exports at the same moment cannot pass it. */
async function overQuota(tx: Transaction, viewer: Viewer, total: number): Promise<Refusal | null> {
  const used = await holdUse(tx, viewer.id, localDateOf(tx.now, companyZone()));
  const limit = rowsPerDay(viewer, await safeguards(tx));
  const left = Math.max(0, limit - used);
  if (total <= left) return null;
  return refusal('QUOTA_REACHED', { detail: 'EXPORT_ROWS', limit, count: left, until: nextDay(tx.now) });
}

async function order(
  tx: Transaction,
  { id: userId }: Viewer,
  wish: Omit<NewExport, 'userId' | 'day'>,
): Promise<string> {
  const day = localDateOf(tx.now, companyZone());
  await charge(tx, userId, day, wish.total);
  const id = await insertExport(tx, { ...wish, userId, day });
  await recordAudit(tx, {
    deed: 'exportOrdered',
    actorId: userId,
    subject: { type: 'Export', id },
    detail: {
      name: exportNumber(id),
      count: wish.total,
      fields: fieldsOf(wish.columns),
      filter: filterForAudit(wish),
    },
  });
  await announce(tx, [{ topic: 'job', queue: exportQueue, key: id, data: { id } }]);
  return id;
}
