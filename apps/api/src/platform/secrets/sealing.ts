import type { SealingKeys } from './sealing-keys.js';

let keys: SealingKeys | undefined;

/** Said once at the start; every process of an installation needs the same keys. */
export function useSealingKeys(given: SealingKeys): void {
  keys = given;
}

/** The keys this process seals secrets of the database with. */
export function sealing(): SealingKeys {
  if (!keys) throw new Error('The sealing keys have not been read');
  return keys;
}
