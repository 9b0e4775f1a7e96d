// The product's time is the clock's: it can be moved in a demo and given in a test. Only the clock itself
// may ask the machine.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.mjs';
import { filesBelow } from './stamp.mjs';

const mayAsk = new Set(['apps/api/src/platform/real-time.ts', 'apps/web/src/shared/hooks/business-clock.ts']);
const asks = /\bDate\.now\(|\bnew Date\(\)|\bDateTime\.(now|local|utc)\(\)|\bdayjs\(\)/;

/** Lines of the sources that ask the machine for the time: `file:line: text`. */
export function breachesOfClockLaw(folders = ['apps/api/src', 'apps/web/src', 'packages/domain/src']) {
  const files = folders.flatMap((folder) => filesBelow(folder)).filter((file) => /\.tsx?$/.test(file));
  return files
    .filter((file) => !mayAsk.has(file) && !/\.spec\.tsx?$/.test(file))
    .flatMap((file) => breachesIn(file, readFileSync(path.join(root, file), 'utf8')));
}

export function breachesIn(file, source) {
  return source.split('\n').flatMap((line, index) => {
    const code = line.replace(/^\s*(\/\/|\*|\/\*).*/, '');
    return asks.test(code) ? [`${file}:${index + 1}: ${line.trim()}`] : [];
  });
}
