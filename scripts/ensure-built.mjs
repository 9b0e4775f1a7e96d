import { existsSync } from 'node:fs';
import path from 'node:path';
import { pnpm, root, runStep } from './run-command.mjs';
import { Stamp, digestOf, filesBelow } from './stamp.mjs';

const results = [
  'packages/domain/dist/index.js',
  'apps/api/dist/main.js',
  'apps/web/dist/index.html',
  'packages/oracle/dist/main.js',
];
const settings = ['turbo.json', 'tsconfig.base.json', 'pnpm-lock.yaml'];

/** Builds what changed since the last build; a look at the sources' content is all when nothing did. */
export async function ensureBuilt() {
  const stamp = new Stamp(
    '.tools/built',
    digestOf([...settings, ...filesBelow('apps'), ...filesBelow('packages')]),
  );
  if (stamp.isCurrent() && results.every((file) => existsSync(path.join(root, file)))) return;
  console.log('Building what changed …');
  await runStep(
    pnpm('exec', 'turbo', 'run', 'build', '--output-logs=errors-only'),
    'The build failed; its messages stand above.',
  );
  stamp.set();
}
