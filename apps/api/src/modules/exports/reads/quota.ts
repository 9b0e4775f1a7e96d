import { localDateOf, startOfDayBefore } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import { businessTime } from '../../../platform/clock.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { Database } from '../../../platform/database/database.js';
import { usedOn } from '../data/export-use.repository.js';
import { safeguards } from '../data/safeguards.repository.js';
import { rowsPerDay } from './export-rights.js';

export interface ExportQuota {
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  readonly renewsAt: Date;
}

/** Rows the person may still export today, and when that starts anew. */
export async function quotaOf(database: Database, viewer: Viewer): Promise<ExportQuota> {
  const [now, settings] = await Promise.all([businessTime(database), safeguards(database)]);
  const limit = rowsPerDay(viewer, settings);
  const used = await usedOn(database, viewer.id, localDateOf(now, companyZone()));
  return { limit, used, left: Math.max(0, limit - used), renewsAt: new Date(nextDay(now)) };
}

/** The first moment of the next business day. */
export function nextDay(now: number): number {
  return startOfDayBefore(now, -1, companyZone());
}
