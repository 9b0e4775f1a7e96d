// The import law (docs/adr explains the layout). `pnpm check` enforces it; scripts/tests plants a breach
// of every law and requires that it is found.
const { existsSync, readdirSync, readFileSync } = require('node:fs');

const tests = '\\.(spec|testing)\\.ts$';
const api = '^apps/api/src/';
const modules = `${api}modules/`;
const web = '^apps/web/src/';
const domain = '^packages/domain/src/';

/** A package by name, whether it could be resolved or not. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const layers = [
  {
    name: 'domain-is-pure',
    comment: 'The rules import nothing but each other and a few small pure libraries.',
    from: { path: domain, pathNot: [tests, `${domain}(tables/|matching/evaluat)`] },
    to: {
      pathNot: [domain, packages('luxon', '@types/luxon', 'libphonenumber-js', 'opencc-js', 'pinyin-pro')],
    },
  },
  {
    name: 'api-knows-only-the-domain',
    from: { path: api },
    to: { path: ['^apps/', '^packages/'], pathNot: [api, domain] },
  },
  {
    name: 'web-knows-only-domain-and-contract',
    from: { path: web },
    to: { path: ['^apps/', '^packages/'], pathNot: [web, domain, '^packages/contract/src/'] },
  },
  {
    name: 'oracle-knows-nothing-of-the-product',
    comment: 'A model that shared code with what it judges would share its mistakes.',
    from: { path: '^packages/oracle/' },
    to: { path: ['^apps/', '^packages/', packages('@tidewater')], pathNot: '^packages/oracle/' },
  },
  {
    name: 'platform-knows-no-trade',
    comment: 'What the platform offers must not depend on what is built with it.',
    // A request carries who asks, and the printed schema is that of the whole.
    from: { path: `${api}platform/`, pathNot: [tests, `${api}platform/graphql/write-sdl\\.ts$`] },
    to: {
      path: [modules, `${api}(access|seed)/`, `${api}[^/]+$`],
      pathNot: `${api}access/viewer\\.ts$`,
    },
  },
  {
    name: 'access-knows-no-module',
    from: { path: `${api}access/`, pathNot: tests },
    to: { path: [modules, `${api}seed/`, `${api}[^/]+$`] },
  },
  {
    name: 'typeorm-stays-at-the-data',
    from: {
      path: api,
      pathNot: [`${modules}[^/]+/data/`, `${api}access/lens\\.ts$`, `${api}platform/database/`, tests],
    },
    to: { path: packages('typeorm') },
  },
  {
    name: 'graphql-calls-actions-and-reads',
    comment: 'A resolver is thin: what it does is an action, what it asks is a read.',
    from: { path: `${modules}[^/]+/graphql/`, pathNot: tests },
    to: { path: `${modules}[^/]+/(data|jobs|reactions)/` },
  },
  {
    name: 'modules-meet-at-their-face',
    from: { path: `${modules}([^/]+)/` },
    to: { path: `${modules}[^/]+/.+`, pathNot: [`${modules}$1/`, `${modules}[^/]+/index\\.ts$`] },
  },
  {
    name: 'only-faces-are-wired',
    comment: 'Where the application is put together, too, a module is its index.ts.',
    from: { path: `${api}[^/]+$`, pathNot: tests },
    to: { path: `${modules}[^/]+/.+`, pathNot: `${modules}[^/]+/index\\.ts$` },
  },
  {
    name: 'features-do-not-meet',
    comment: 'Only apps/web/src/app joins features.',
    from: { path: `${web}features/([^/]+)/` },
    to: { path: `${web}(features|app)/`, pathNot: `${web}features/$1/` },
  },
  {
    name: 'shared-knows-no-feature',
    from: { path: `${web}shared/` },
    to: { path: `${web}(features|app)/` },
  },
];

const order = [
  { name: 'no-cycles', from: {}, to: { circular: true } },
  {
    name: 'no-orphans',
    comment: 'A file nobody imports and that imports nothing has been forgotten.',
    from: { orphan: true, pathNot: [tests, '\\.d\\.ts$'] },
    to: {},
  },
  { name: 'imports-resolve', from: {}, to: { couldNotResolve: true } },
];

/** Each module says in its index.ts whom it uses; nobody else is within reach. */
function declaredUses() {
  const folder = 'apps/api/src/modules';
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/index.ts`))
    : [];
  return names.map((name) => {
    const declaration = /\buses: \[([^\]]*)\]/.exec(readFileSync(`${folder}/${name}/index.ts`, 'utf8'));
    const used = (declaration?.[1] ?? '').match(/[\w-]+/g) ?? [];
    return {
      name: `${name}-uses-only-what-it-says`,
      from: { path: `${modules}${name}/`, pathNot: tests },
      to: { path: modules, pathNot: [name, ...used].map((other) => `${modules}${other}/`) },
    };
  });
}

module.exports = {
  forbidden: [...layers, ...declaredUses(), ...order].map((law) => ({ severity: 'error', ...law })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    // The TypeScript compiler of today offers no interface; swc sees all imports, those of types as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
    },
  },
};
