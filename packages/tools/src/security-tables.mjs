// `pnpm security:tables`: writes docs/security/leaks.md and docs/security/attacks.md from the names of the tests.
// `--check` writes nothing and fails when a table is old or a channel has no test.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { attacks, leakChannels } from './security-list.mjs';
import { sentenceOf, testsOf } from './test-names.mjs';

const folder = 'docs/security';
const tables = {
  [`${folder}/leaks.md`]: {
    title: 'Leak channels',
    about: [
      'Every way by which what somebody may not see has reached somebody in a product of this kind, and the tests that',
      'try it here. Twin worlds (`apps/api/test/twin-worlds`) replay the same requests and the same imports, and listen to',
      'the same deeds, in two companies that differ only in what the asker may not see; what is disclosed on purpose stands',
      'in `declared-disclosures.ts` there.',
    ],
    entries: leakChannels,
  },
  [`${folder}/attacks.md`]: {
    title: 'Attacks',
    about: ['What is sent to this API and to its pages that no page would send, and the tests that send it.'],
    entries: attacks,
  },
};
/** In which suite of `npm test` a file runs. */
const suites = [
  ['apps/api/', 'api'],
  ['apps/web/e2e/', 'web, with a browser'],
  ['apps/web/', 'web'],
  ['packages/domain/', 'domain'],
  ['packages/oracle/', 'oracle'],
  ['packages/tools/', 'tools'],
  ['scripts/', 'tools'],
];

/** The table of one list. @param tests as `testsOf` gives them. */
export function drawTable({ title, about, entries }, tests) {
  return [
    `# ${title}`,
    '',
    ...about,
    '',
    'Written by `pnpm security:tables`; `pnpm check` fails when it is old, when a channel that is there has no test, and',
    'when one that was not there has come. A test named here runs in `npm test` in the suite that is named; the table',
    'says that it is in the run, the run says that it passed.',
    '',
    '| Id | What | Tests | Suite |',
    '| --- | --- | --- | --- |',
    ...entries.map((entry) => drawRow(entry, testsFor(entry.id, tests))),
    '',
  ].join('\n');
}

function drawRow({ id, what, notYet, beyond }, tests) {
  const said = notYet ?? beyond ?? 'No test yet.';
  const lines = tests.map(({ file, name }) => `${cell(sentenceOf(name))} (\`${path.basename(file)}\`)`);
  const where = [...new Set(tests.map(({ file }) => suiteOf(file)))].join(', ');
  return `| ${id} | ${what} | ${lines.length > 0 ? lines.join('<br>') : `*${said}*`} | ${where || '–'} |`;
}

function testsFor(id, tests) {
  return tests.filter(({ ids }) => ids.includes(id));
}

function suiteOf(file) {
  return suites.find(([start]) => file.startsWith(start))?.[1] ?? 'other';
}

function cell(text) {
  return text
    .replace(/%[sdjp]|\$\w+/g, '…')
    .replaceAll('\\', '')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;');
}

/** Where list, tests and API disagree, in sentences. @param names of the types and root fields of the API. */
export function faultsOf(entries, tests, names) {
  return entries.flatMap(({ id, what, notYet, beyond, sign }) => {
    const tested = testsFor(id, tests).length > 0;
    const seen = sign ? names.filter((name) => sign.test(name)) : [];
    if (notYet === undefined && beyond === undefined)
      return tested ? [] : [`${id} (${what}) has no test whose name begins with its id.`];
    if (tested) return [`${id} (${what}) has tests, but the list says: ${notYet ?? beyond}`];
    return seen.map((name) => `${id} (${what}) has come with ${name}; it needs a test.`);
  });
}

/** Names of the types and root fields in the text of a schema. */
export function namesInSchema(text) {
  const types = [...text.matchAll(/^(?:type|union|input) (\w+)/gm)].map(([, name]) => name);
  const roots = [...text.matchAll(/^type (?:Query|Mutation|Subscription) \{\n([\s\S]*?)^\}/gm)];
  const fields = roots.flatMap(([, body]) => [...body.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name));
  return [...types, ...fields];
}

/** What is wrong with the lists and their tables in a checkout. */
export function faultsOfTables(root) {
  const tests = testsOf(root);
  const names = namesInSchema(readFileSync(path.join(root, 'packages/contract/schema.graphql'), 'utf8'));
  return Object.entries(tables).flatMap(([file, table]) => {
    const at = path.join(root, file);
    const isCurrent = existsSync(at) && readFileSync(at, 'utf8') === drawTable(table, tests);
    const old = isCurrent ? [] : [`${file} is old: pnpm security:tables writes it anew.`];
    return [...faultsOf(table.entries, tests, names), ...old];
  });
}

if (process.argv[1] === import.meta.filename) {
  const root = path.join(import.meta.dirname, '../../..');
  if (!process.argv.includes('--check')) {
    const tests = testsOf(root);
    mkdirSync(path.join(root, folder), { recursive: true });
    for (const [file, table] of Object.entries(tables))
      writeFileSync(path.join(root, file), drawTable(table, tests));
  }
  const faults = faultsOfTables(root);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
