import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, runCommand } from '../run-command.mjs';
import { didNotRun, withReport } from './results.mjs';

/** Runs the tests of the project's own tools with Node's test runner. */
export async function nodeSuite(...folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.test.mjs'))
      .map((name) => `${folder}/${name}`),
  );
  const { code, report } = await withReport(async (file) => {
    const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const counted = ['--test-reporter=tap', `--test-reporter-destination=${file}`];
    return await runCommand([process.execPath, '--test', ...shown, ...counted, ...files]);
  });
  return countTap(report, code);
}

/** @param report the TAP of Node's test runner, or null when it wrote none. */
export function countTap(report, code) {
  if (report === null) return didNotRun;
  const count = (word) => Number(report.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  const silently = failed === 0 && (code !== 0 || count('tests') === 0);
  return { passed: count('pass'), failed: silently ? 1 : failed, skipped: count('skipped') + count('todo') };
}
