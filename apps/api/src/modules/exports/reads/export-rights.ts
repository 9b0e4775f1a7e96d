import { isShownSomewhere, type Viewer } from '../../../access/index.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { columnOf, exportColumns, type ExportColumn } from '../columns/export-columns.js';
import type { Safeguards } from '../data/safeguards.repository.js';

const exporting = ({ roles }: Viewer) =>
  roles.filter(({ rights }) => (rights.scopes['customer.export'] ?? 'none') !== 'none');

/** DA-7: to export is a right of its own, never part of reading. */
export function mayExport(viewer: Viewer): boolean {
  return exporting(viewer).length > 0;
}

/** Rows a day: the most that one of the roles allows which let the person export at all. */
export function rowsPerDay(viewer: Viewer, { exportRowsPerDay }: Safeguards): number {
  const given = exporting(viewer).map(({ rights }) => rights.exportRowsPerDay ?? exportRowsPerDay);
  return Math.max(0, ...given);
}

/** The columns there are for this person; what is hidden from them everywhere does not exist. */
export function columnsFor(viewer: Viewer): ExportColumn[] {
  return exportColumns.filter(({ field }) => isShownSomewhere(viewer, field));
}

/** Undefined alike for a hidden column and for one that never was. */
export function columnFor(viewer: Viewer, key: string): ExportColumn | undefined {
  const column = columnOf(key);
  return column && isShownSomewhere(viewer, column.field) ? column : undefined;
}

/** @throws Problem `FIELD_NOT_ALLOWED` */
export function mustBeColumns(viewer: Viewer, keys: readonly string[]): void {
  const unknown = keys.find((key) => !columnFor(viewer, key));
  if (unknown !== undefined) throw new Problem('FIELD_NOT_ALLOWED', `There is no column "${unknown}".`);
}
