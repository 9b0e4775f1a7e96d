import type { ExportFault } from '../columns/export-words.js';

/** An export ends here. `fault` null: the worker was asked to stop, or the export was cancelled. */
export class Stopped extends Error {
  constructor(readonly fault: ExportFault | null) {
    super(fault ?? 'stopped');
  }
}
