import type { Where } from './describe.js';

/** SQL of a value that is `full` on the rows where something is readable and `less` on the others. */
export function whereReadable(readable: Where, full: string, less: string): string {
  switch (readable.kind) {
    case 'all':
      return full;
    case 'none':
      return less;
    case 'where':
      return `CASE WHEN ${readable.sql} THEN ${full} ELSE ${less} END`;
    default:
      return readable satisfies never;
  }
}
