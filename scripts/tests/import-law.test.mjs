import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { breachesOfImportLaw } from '../import-law.mjs';

const face = (name, ...uses) =>
  `export const ${name} = { name: '${name}', uses: [${uses.map((use) => `'${use}'`)}] };\n`;

/** A small workspace that keeps every law. */
const lawful = {
  'packages/domain/src/index.ts': "export { claim } from './claim.js';\n",
  'packages/domain/src/claim.ts': "import { DateTime } from 'luxon';\nexport const claim = DateTime;\n",
  'packages/oracle/src/main.ts': "import 'pg';\n",
  'apps/api/src/main.ts': "import './modules.js';\nimport './access/lens.js';\n",
  'apps/api/src/modules.ts':
    "export { people } from './modules/people/index.js';\nexport { customers } from './modules/customers/index.js';\n",
  'apps/api/src/platform/clock.ts': "import 'node:fs';\nexport const clock = 1;\n",
  'apps/api/src/access/lens.ts':
    "import type { DataSource } from 'typeorm';\nexport type Lens = DataSource;\n",
  'apps/api/src/modules/people/index.ts': face('people'),
  'apps/api/src/modules/people/actions/sign-in.ts':
    "import '../../../platform/clock.js';\nexport const signIn = 1;\n",
  'apps/api/src/modules/customers/index.ts': `import { people } from '../people/index.js';\n${face('customers', 'people')}`,
  'apps/api/src/modules/customers/graphql/customer.resolver.ts':
    "import '../actions/claim.js';\nexport const resolver = 1;\n",
  'apps/api/src/modules/customers/actions/claim.ts':
    "import '../data/customer.row.js';\nexport const claim = 1;\n",
  'apps/api/src/modules/customers/data/customer.row.ts':
    "import { Entity } from 'typeorm';\nexport const row = Entity;\n",
  'apps/web/src/app/routes.ts':
    "import '../features/customers/page.js';\nimport '../features/pool/page.js';\n",
  'apps/web/src/features/customers/page.ts': "import '../../shared/ui.js';\n",
  'apps/web/src/features/pool/page.ts': "import '../../shared/ui.js';\n",
  'apps/web/src/shared/ui.tsx': "import 'react';\nexport const ui = <b>{1}</b>;\n",
};

/** What breaks each law: lines added to a file of the lawful workspace (or a new file). */
const planted = {
  'domain-is-pure': { 'packages/domain/src/claim.ts': "import 'pg';\n" },
  'api-knows-only-the-domain': {
    'apps/api/src/platform/clock.ts': "import '../../../web/src/shared/ui.js';\n",
  },
  'web-knows-only-domain-and-contract': {
    'apps/web/src/shared/ui.tsx': "import '../../../api/src/platform/clock.js';\n",
  },
  'oracle-knows-nothing-of-the-product': {
    'packages/oracle/src/main.ts': "import '../../domain/src/claim.js';\n",
  },
  'platform-knows-no-trade': { 'apps/api/src/platform/clock.ts': "import '../modules/people/index.js';\n" },
  'access-knows-no-module': { 'apps/api/src/access/lens.ts': "import '../modules/people/index.js';\n" },
  'typeorm-stays-at-the-data': {
    'apps/api/src/modules/customers/actions/claim.ts': "import type { Entity } from 'typeorm';\n",
  },
  'graphql-calls-actions-and-reads': {
    'apps/api/src/modules/customers/graphql/customer.resolver.ts': "import '../data/customer.row.js';\n",
  },
  'modules-meet-at-their-face': {
    'apps/api/src/modules/customers/actions/claim.ts': "import '../../people/actions/sign-in.js';\n",
  },
  'only-faces-are-wired': { 'apps/api/src/modules.ts': "import './modules/people/actions/sign-in.js';\n" },
  'features-do-not-meet': { 'apps/web/src/features/pool/page.ts': "import '../customers/page.js';\n" },
  'shared-knows-no-feature': { 'apps/web/src/shared/ui.tsx': "import '../features/pool/page.js';\n" },
  'people-uses-only-what-it-says': {
    'apps/api/src/modules/people/actions/sign-in.ts': "import '../../customers/index.js';\n",
  },
  'no-cycles': {
    'packages/domain/src/index.ts': "export type { Release } from './release.js';\n",
    'packages/domain/src/release.ts':
      "import type { claim } from './index.js';\nexport type Release = typeof claim;\n",
  },
  'no-orphans': { 'apps/web/src/shared/forgotten.ts': 'export const forgotten = 1;\n' },
  'imports-resolve': { 'apps/web/src/shared/ui.tsx': "import './nowhere.js';\n" },
};

const breaches = Object.entries(planted);

describe('the import law', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hp-law-'));
  after(() => rmSync(folder, { recursive: true }));
  const found = breachesIn(path.join(folder, 'unlawful'), breaches);

  test('a lawful workspace passes', () => {
    assert.deepEqual(breachesIn(path.join(folder, 'lawful'), []), []);
  });

  test('every law has a planted breach', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    assert.ok(forbidden.every(({ severity }) => severity === 'error'));
    const generated = /-uses-only-what-it-says$/;
    const withoutBreach = forbidden.filter(({ name }) => !(name in planted) && !generated.test(name));
    assert.deepEqual(withoutBreach, []);
  });

  for (const [law, files] of breaches) {
    test(`a breach of ${law} is found`, () => {
      const where = found.filter(({ rule }) => rule === law).map(({ from }) => from);
      assert.ok(
        Object.keys(files).some((file) => where.includes(file)),
        `found only in ${where.join(', ') || 'no file'}`,
      );
    });
  }
});

function breachesIn(tree, added) {
  const files = new Map(Object.entries(lawful));
  for (const [file, lines] of added.flatMap(([, changes]) => Object.entries(changes))) {
    files.set(file, lines + (files.get(file) ?? ''));
  }
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), content);
  }
  // Packages need not be installed there: their laws go by the name.
  const packages = /^(typeorm|luxon|react|pg)$/;
  return breachesOfImportLaw(tree).filter(
    ({ rule, to }) => !(rule === 'imports-resolve' && packages.test(to)),
  );
}
