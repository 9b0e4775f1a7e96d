import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../../apps/web/dist', import.meta.url));

/** What the first pages may weigh at most. */
export const mostKilobytes = { signIn: 250, firstList: 450 };

/**
 * Compressed weight, in kB, of all that a page needs before it can be drawn: its scripts with their static imports, its
 * styles. Null before the web app is built.
 */
export function pageWeights() {
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
