import { runCommand } from '../run-command.mjs';
import { didNotRun, sumOf, withReport } from './results.mjs';

/** Which files run beside which, each lane on a product and a database of its own; about as long as each other. */
const lanes = [
  'apps/web/e2e/(dialogs|pages|journeys/[a-e])',
  'apps/web/e2e/(?!dialogs|pages|journeys/[a-e])',
];

/**
 * Runs the browser tests. Without a Chromium they are skipped; where CI is set they have to run.
 * The counts come from Playwright's JSON reporter, which writes to the file named in the environment.
 */
export async function browserSuite() {
  return sumOf(await Promise.all(lanes.map(runLane)));
}

async function runLane(files, place) {
  const { code, report } = await withReport(
    async (file) =>
      await runCommand(
        [process.execPath, 'apps/web/e2e/run.mjs', '--output', `apps/web/e2e/results/${place}`, files],
        { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
      ),
  );
  return countPlaywright(report, code, process.env.CI);
}

/** @param report Playwright's JSON as text, or null when it wrote none. */
export function countPlaywright(report, code, isCi) {
  if (report === null) {
    const maySkip = code === 0 && !isCi;
    return maySkip ? { passed: 0, failed: 0, skipped: 1 } : didNotRun;
  }
  const { stats, errors } = JSON.parse(report);
  const failed = stats.unexpected + errors.length;
  const ran = stats.expected + stats.flaky;
  const silently = failed === 0 && (code !== 0 || ran === 0);
  return { passed: ran, failed: silently ? 1 : failed, skipped: stats.skipped };
}
