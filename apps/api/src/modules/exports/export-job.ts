import type { JobStatus } from '../../platform/jobs/job-status.js';
import type { CustomerOrder } from '../customers/index.js';

export interface NewExport {
  readonly userId: string;
  readonly filter: object | null;
  readonly orderBy: readonly Readonly<CustomerOrder>[];
  /** Ticked customers; null: all that the filter leaves. */
  readonly customerIds: readonly string[] | null;
  readonly columns: readonly string[];
  readonly locale: 'zh-CN' | 'en-US';
  /** The business day whose quota pays for it. */
  readonly day: string;
  /** Rows there were when it was ordered, all of them taken from the quota. */
  readonly total: number;
}

/** An export as far as it has come. */
export interface ExportJob extends NewExport {
  readonly id: string;
  readonly status: JobStatus;
  /** Rows written. */
  readonly done: number;
  /** Rows taken from the quota so far. */
  readonly reserved: number;
  readonly createdAt: Date;
}

/** What the watermark and the list call an export. */
export function exportNumber(id: string): string {
  return `EX-${id.replaceAll('-', '').slice(-8).toUpperCase()}`;
}
