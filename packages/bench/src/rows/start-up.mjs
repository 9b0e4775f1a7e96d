import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { spread } from '../measure.mjs';
import { mostKilobytes, pageWeights } from '../page-weights.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Row B9: from `npm start` to the line that says it is ready, and what a browser loads of the first two pages. */
export const b9 = {
  id: 'B9',
  title: 'second `npm start`, first pages',
  goal: { seconds: 4, kilobytes: mostKilobytes },
  async run({ rounds }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'tidewater-start-'));
    try {
      await timeStart(folder);
      const times = [];
      for (let round = 0; round < rounds; round++) times.push(await timeStart(folder));
      return { checked: [], figures: [{ start: spread(times), kilobytes: pageWeights() }] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function timeStart(folder) {
  const env = { ...process.env, DATA_DIR: folder, PORT: '4399', HOST: '127.0.0.1' };
  delete env.DATABASE_URL;
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes('Tidewater is ready')) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  if (!text.includes('Tidewater is ready')) throw new Error(`B9: it does not start: ${text.slice(-500)}`);
  child.stdout.resume();
  child.kill('SIGINT');
  if (child.exitCode === null) await once(child, 'exit');
  return seconds;
}
