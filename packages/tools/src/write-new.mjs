import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes new files (a record of path → content) and says so; refuses to touch what is there already. */
export function writeNew(root, files) {
  for (const file of Object.keys(files)) {
    if (existsSync(path.join(root, file))) throw new Error(`${file} is there already.`);
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
    console.log(`wrote ${file}`);
  }
}

/** Runs a generator from the command line: one line instead of a stack where the words were wrong. */
export function runGenerator(generate, usage) {
  const words = process.argv.slice(2);
  try {
    if (words.length === 0) throw new Error(usage);
    generate(path.join(import.meta.dirname, '../../..'), ...words);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
