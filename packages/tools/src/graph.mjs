// `pnpm graph`: draws the modules of the API and their dependencies into docs/modules.md.
// `--check` writes nothing and fails when the drawing is old or a module says other than it does.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readModules } from './read-modules.mjs';

const root = path.join(import.meta.dirname, '../../..');
const file = path.join(root, 'docs/modules.md');

export function drawModules(modules) {
  const arrows = modules.flatMap(({ name, declared }) => declared.map((used) => `  ${name} --> ${used}`));
  const rows = modules.map(({ name, about, declared }) => `| ${name} | ${about} | ${declared.join(', ')} |`);
  return [
    '# Modules of the API',
    '',
    'An arrow reads “may import the face (`index.ts`) of”. Drawn by `pnpm graph` from `apps/api/src/modules.ts` and',
    'the `index.ts` of each module; `pnpm check` compares it with the imports there really are.',
    '',
    '```mermaid',
    'flowchart BT',
    ...modules.map(({ name }) => `  ${name}`),
    ...arrows,
    '```',
    '',
    '| Module | What it is | Uses |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Where what a module says it uses differs from what it imports, in sentences. */
export function differences(modules) {
  return modules.flatMap(({ name, declared, imported }, index) => {
    const before = new Set(modules.slice(0, index).map((module) => module.name));
    const unsaid = [...imported.keys()].filter((other) => !declared.includes(other));
    const unused = declared.filter((other) => !imported.has(other));
    const later = declared.filter((other) => !before.has(other));
    return [
      ...unsaid.map((other) => `${name} imports ${other} without saying so in its uses.`),
      ...unused.map((other) => `${name} says it uses ${other} but imports nothing of it.`),
      ...later.map((other) => `${name} uses ${other}, which does not stand before it in modules.ts.`),
    ];
  });
}

if (process.argv[1] === import.meta.filename) {
  const modules = readModules(root);
  const drawing = drawModules(modules);
  const faults = differences(modules);
  if (process.argv.includes('--check')) {
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === drawing;
    if (!isCurrent) faults.push('docs/modules.md is old: pnpm graph draws it anew.');
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, drawing);
    console.log(`Drew ${modules.length} modules into docs/modules.md.`);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
