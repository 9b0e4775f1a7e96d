import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { breachesOfImportLaw } from '../../../scripts/import-law.mjs';
import { differences, drawModules } from '../src/graph.mjs';
import { newAction } from '../src/new-action.mjs';
import { newModule } from '../src/new-module.mjs';
import { singularOf } from '../src/names.mjs';
import { readModules } from '../src/read-modules.mjs';

const root = path.join(import.meta.dirname, '../../..');

describe('generators', () => {
  let copy = '';
  before(() => {
    copy = copyOfTheApi();
    quietly(() => {
      newModule(copy, 'service-tickets');
      newAction(copy, 'service-tickets', 'close-service-ticket');
      newAction(copy, 'customers', 'praise-customer');
    });
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  test('what they write compiles together with everything that is there', () => {
    const compiler = path.join(root, 'apps/api/node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.test.json', '--noEmit'], {
      cwd: path.join(copy, 'apps/api'),
      encoding: 'utf8',
    });
    const generated =
      /^(src\/modules(\.ts|\/service-tickets\/)|src\/platform\/database\/(open|migrations)|.*(praise-customer|service-ticket))/;
    assert.deepEqual(
      run.stdout.split('\n').filter((line) => generated.test(line)),
      [],
    );
    assert.doesNotMatch(run.stdout, /^error/m);
  });

  test('what they write keeps the import law', () => {
    const breaches = breachesOfImportLaw(copy).filter(({ from }) =>
      /service-ticket|praise-customer/.test(from),
    );
    assert.deepEqual(breaches, []);
  });

  test('a new module stands in modules.ts after those it uses, and its migration is run', () => {
    const [last] = readModules(copy).slice(-1);
    assert.deepEqual([last.name, last.declared], ['service-tickets', ['customers']]);
    const open = readFileSync(path.join(copy, 'apps/api/src/platform/database/open.ts'), 'utf8');
    assert.match(open, /const migrations = \[[^\]]*ServiceTickets17000000\d{5}\]/);
  });

  test('nothing that is there is written over', () => {
    assert.throws(() => quietly(() => newModule(copy, 'service-tickets')), /is there already/);
    assert.throws(() => quietly(() => newAction(copy, 'customers', 'praise-customer')), /is there already/);
  });

  test('names that cannot be meant are refused', () => {
    assert.throws(() => newModule(copy, 'sheep'), /singular/);
    assert.throws(() => newModule(copy, 'Service Tickets'), /small letters/);
    assert.throws(() => newAction(copy, 'nowhere', 'do-it'), /no module nowhere/);
    assert.deepEqual(['companies', 'boxes', 'addresses', 'invoices'].map(singularOf), [
      'company',
      'box',
      'address',
      'invoice',
    ]);
  });
});

describe('the drawing of the modules', () => {
  test('shows each module in its own words and with whom it uses', () => {
    const modules = readModules(root);
    assert.ok(modules.length >= 6);
    assert.ok(modules.every(({ about }) => about.length > 10));
    const drawing = drawModules(modules);
    for (const { name, declared } of modules) {
      for (const used of declared) assert.ok(drawing.includes(`  ${name} --> ${used}\n`));
    }
  });

  test('tells where a module says other than it does', () => {
    const modules = [
      { name: 'people', about: '', declared: ['customers'], imported: new Map() },
      { name: 'customers', about: '', declared: [], imported: new Map([['people', 2]]) },
    ];
    assert.deepEqual(differences(modules), [
      'people says it uses customers but imports nothing of it.',
      'people uses customers, which does not stand before it in modules.ts.',
      'customers imports people without saying so in its uses.',
    ]);
  });
});

/** The sources of the API in a folder of their own, with the installed packages of this workspace. */
function copyOfTheApi() {
  const copy = mkdtempSync(path.join(tmpdir(), 'hp-generators-'));
  const copied = [
    'apps/api/src',
    'apps/api/test/setup',
    'apps/api/tsconfig.json',
    'apps/api/tsconfig.test.json',
  ];
  for (const name of [
    ...copied,
    'tsconfig.base.json',
    'packages/domain/src',
    'packages/domain/package.json',
  ]) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  writeFileSync(
    path.join(copy, 'apps/api/package.json'),
    readFileSync(path.join(root, 'apps/api/package.json')),
  );
  for (const unneeded of ['apps/web/src', 'packages/oracle/src']) {
    mkdirSync(path.join(copy, unneeded), { recursive: true });
  }
  for (const folder of ['apps/api', 'packages/domain']) {
    symlinkSync(path.join(root, folder, 'node_modules'), path.join(copy, folder, 'node_modules'));
  }
  return copy;
}

function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.log = log;
  }
}
