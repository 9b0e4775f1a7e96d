import path from 'node:path';
import { root, runCommand } from '../run-command.mjs';
import { didNotRun, withReport } from './results.mjs';

/**
 * Runs a workspace's Jest and counts its tests; a file that could not even be loaded is one failure. `preload` is a file
 * of the workspace that Jest and its workers load first.
 */
export async function jestSuite(folder, preload = null) {
  const cwd = path.join(root, folder);
  const { code, report } = await withReport(async (file) => {
    const node = [process.execPath, '--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
    const first = preload === null ? [] : ['--import', preload];
    const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`];
    return await runCommand([...node, ...first, ...jest], { cwd });
  });
  return countJest(report, code);
}

/** @param report Jest's own JSON as text, or null when it wrote none. */
export function countJest(report, code) {
  if (report === null) return didNotRun;
  const found = JSON.parse(report);
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  const silently = failed === 0 && (code !== 0 || found.numTotalTests === 0);
  return {
    passed: found.numPassedTests,
    failed: silently ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}
