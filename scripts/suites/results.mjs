// What a suite brought: three counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A suite that did not run counts as a failure, never as nothing. */
export const didNotRun = { passed: 0, failed: 1, skipped: 0 };

export function sumOf(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

export function describeResult({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Lends a file name for a tool to write its report to; answers the report, or null if none was written. */
export async function withReport(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidewater-report-'));
  const file = path.join(folder, 'report');
  try {
    const code = await run(file);
    return { code, report: readIfPresent(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
