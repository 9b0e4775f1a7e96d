import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { notAsked, notDone } from '../operations/not-asked.js';

const specs = new URL('../../../../apps/api/test/', import.meta.url);

/** Roots that are left out because of a spec which is not there or does not name them. */
export function whatSpecsMiss(): string[] {
  return [...notAsked, ...notDone].flatMap(({ spec, roots }) => {
    const file = fileURLToPath(new URL(spec, specs));
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return roots
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
      .map((name) => `${name} is left out for the sake of apps/api/test/${spec}, which does not name it.`);
  });
}
