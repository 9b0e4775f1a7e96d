// A stamp remembers the content a step was last done for, so that it is not done again for nothing.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.mjs';

export class Stamp {
  constructor(file, content) {
    this.file = path.join(root, file);
    this.content = content;
  }

  isCurrent() {
    try {
      return readFileSync(this.file, 'utf8') === this.content;
    } catch {
      return false;
    }
  }

  set() {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, this.content);
  }
}

/** A digest of the files' names and content (paths relative to the root). */
export function digestOf(files) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of [...files].sort()) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** All files below a folder, except what tools make there. */
export function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return made.has(entry.name) ? [] : filesBelow(name);
    return entry.isFile() ? [name] : [];
  });
}

const made = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'results', 'test', 'e2e']);
