import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What gave a fault away, after how many checks of which worlds; nothing gave it away where `by` is null. */
export interface Found {
  readonly by: string | null;
  readonly checks: number;
  readonly seed: string;
}

const file = fileURLToPath(new URL('../../faults-found.json', import.meta.url));

/** By the names of the faults, as far as they have been planted. */
export function foundSoFar(): Map<string, Found> {
  const kept: Record<string, Found> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return new Map(Object.entries(kept));
}

export function keepFound(found: ReadonlyMap<string, Found>): void {
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
}
