import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A change of the built product that makes it do wrong: this text in this file becomes that one. */
export interface Fault {
  /** What the product then does. */
  readonly name: string;
  /** Below the repository. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const folder = fileURLToPath(new URL('../../faults/', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** All there are, by the part of the product they are planted into. */
export function faults(): readonly (Fault & { readonly part: string })[] {
  return readdirSync(folder).flatMap((name) => {
    const listed: Fault[] = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    return listed.map((fault) => ({ ...fault, part: name.replace(/\.json$/, '') }));
  });
}

/** How often a fault's text stands in its file today; only once can it be planted. */
export function placesOf({ file, find }: Fault): number {
  return readFileSync(path.join(root, file), 'utf8').split(find).length - 1;
}
