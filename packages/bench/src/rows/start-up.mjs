import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { spread } from '../measure.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Row B9: from `npm start` to the line that says it is ready, and what a browser loads of the first two pages. */
export const b9 = {
  id: 'B9',
  title: 'second `npm start`, first pages',
  goal: { seconds: 4, signInKilobytes: 250, firstListKilobytes: 450 },
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

/** Compressed weight of all that a page needs before it can be drawn: its scripts with their static imports, its styles. */
function pageWeights() {
  const dist = path.join(root, 'apps/web/dist');
  if (!existsSync(path.join(dist, 'index.html'))) return null;
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const files = readdirSync(path.join(dist, 'assets')).map((file) => `assets/${file}`);
  const chunk = (name) => files.filter((file) => new RegExp(`/${name}-[\\w-]{8}\\.(?:js|css)$`).test(file));
  const weigh = (pages) => {
    const needed = new Set();
    const visit = (file) => {
      if (needed.has(file)) return;
      needed.add(file);
      if (!file.endsWith('.js')) return;
      const text = readFileSync(path.join(dist, file), 'utf8');
      for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
        visit(`assets/${next}`);
    };
    [...first, ...pages].forEach(visit);
    const bytes = [...needed].reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length,
      0,
    );
    return Math.round(bytes / 1000);
  };
  return {
    signIn: weigh(chunk('sign-in-page')),
    firstList: weigh([...chunk('shell'), ...chunk('customer-list-page')]),
  };
}
