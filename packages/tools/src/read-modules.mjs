// What the sources say of the modules: their order, their own words and whom they use.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The modules in the order of `modules.ts`: `{ name, about, declared, imported }`. `imported` counts the
 * imports of each other module's face in the files themselves.
 */
export function readModules(root) {
  const source = path.join(root, 'apps/api/src');
  const listing = readFileSync(path.join(source, 'modules.ts'), 'utf8');
  const listed = /modules: readonly ApplicationModule\[\] = \[([^\]]*)\]/.exec(listing)?.[1] ?? '';
  const places = new Map(
    [...listing.matchAll(/import \{ (\w+) \} from '\.\/modules\/([\w-]+)\/index\.js'/g)].map((found) => [
      found[1],
      found[2],
    ]),
  );
  return (listed.match(/\w+/g) ?? []).map((name) =>
    readModule(path.join(source, 'modules'), places.get(name) ?? name),
  );
}

function readModule(folder, name) {
  const home = path.join(folder, name);
  const face = readFileSync(path.join(home, 'index.ts'), 'utf8');
  const declared = /\buses: \[([^\]]*)\]/.exec(face)?.[1] ?? '';
  const about = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: ApplicationModule/.exec(face)?.[1] ?? '';
  return {
    name,
    about: about.replace(/\s*\n\s*\*?\s*/g, ' ').trim(),
    declared: declared.match(/[\w-]+/g) ?? [],
    imported: importsOfOthers(home, folder, name),
  };
}

function importsOfOthers(home, folder, name) {
  const counts = new Map();
  for (const file of sourcesBelow(home)) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)) {
      const [other, ...rest] = path
        .relative(folder, path.resolve(path.dirname(file), target))
        .split(path.sep);
      const isModule = rest.length > 0 && existsSync(path.join(folder, other, 'index.ts'));
      if (isModule && other !== name) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return counts;
}

function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(name);
    return /(?<!\.spec)\.ts$/.test(entry.name) ? [name] : [];
  });
}
