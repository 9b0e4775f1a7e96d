// `pnpm new:module complaints [complaint]`: a module that works, with its table, its test and its place in
// modules.ts; the second word is the noun in the singular where it is not the first without its s.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { moduleFiles } from './module-template.mjs';
import { singularOf, spellings } from './names.mjs';
import { runGenerator, writeNew } from './write-new.mjs';

export function newModule(root, pluralName, singularName = singularOf(pluralName)) {
  const plural = spellings(pluralName);
  const noun = spellings(singularName);
  if (plural.kebab === noun.kebab)
    throw new Error(`Which is the singular of ${pluralName}? Name it as the second word.`);
  const migration = nextMigration(root, plural);
  writeNew(root, moduleFiles({ plural, noun, migration }));
  register(root, 'apps/api/src/modules.ts', {
    import: `import { ${plural.camel} } from './modules/${plural.kebab}/index.js';`,
    list: 'modules: readonly ApplicationModule[]',
    entry: plural.camel,
  });
  register(root, 'apps/api/src/platform/database/open.ts', {
    import: `import { ${migration.name} } from './migrations/${migration.file}.js';`,
    list: 'const migrations',
    entry: migration.name,
  });
  console.log(
    'Next: pnpm format, pnpm graph, pnpm --filter @tidewater/api build, pnpm --filter @tidewater/api sdl.',
  );
}

function nextMigration(root, plural) {
  const there = readdirSync(path.join(root, 'apps/api/src/platform/database/migrations'));
  const numbers = there.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  return {
    file: `${String(number).padStart(4, '0')}-${plural.kebab}`,
    name: `${plural.pascal}${1_700_000_000_000 + number}`,
  };
}

/** Adds an import after the last of its kind and an entry at the end of a list. */
function register(root, file, { import: line, list, entry }) {
  const target = path.join(root, file);
  const source = readFileSync(target, 'utf8');
  const folder = /from '(\.\/\w+\/)/.exec(line)[1];
  const last = source.lastIndexOf(`from '${folder}`);
  const open = source.indexOf('[', source.indexOf('= ', source.indexOf(list)));
  if (last < 0 || !source.includes(list) || open < 0)
    throw new Error(`${file} has another shape; add ${entry} by hand.`);
  const endOfImport = source.indexOf('\n', last) + 1;
  const close = source.indexOf(']', open);
  const entries = source.slice(open + 1, close).replace(/,?\s*$/, '');
  writeFileSync(
    target,
    `${source.slice(0, endOfImport)}${line}\n${source.slice(endOfImport, open + 1)}${entries}, ${entry}${source.slice(close)}`,
  );
  console.log(`changed ${file}`);
}

if (process.argv[1] === import.meta.filename) {
  runGenerator(newModule, 'Usage: pnpm new:module <plural> [singular], for example complaints');
}
