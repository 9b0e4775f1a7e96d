import type { JobStatus } from '../../platform/jobs/job-status.js';
import type { FileEncoding } from './csv/detect-encoding.js';
import type { ColumnMapping, ImportTarget } from './csv/mapping.js';

export const importModes = ['DRY_RUN', 'RUN'] as const;
export type ImportMode = (typeof importModes)[number];

export interface NewImport {
  readonly userId: string;
  readonly fileId: string;
  readonly mapping: readonly ColumnMapping[];
  readonly target: ImportTarget;
  readonly mode: ImportMode;
  readonly encoding: FileEncoding;
  readonly locale: 'zh-CN' | 'en-US';
}

/** An import as far as it has come. */
export interface ImportJob extends NewImport {
  readonly id: string;
  readonly status: JobStatus;
  /** Lines after the header; null until they are counted. */
  readonly total: number | null;
  /** Lines whose outcome is written. */
  readonly done: number;
  readonly created: number;
  readonly refused: number;
}
