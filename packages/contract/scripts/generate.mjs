// Typed documents for the web app: schema.graphql + apps/web/src/**/*.graphql → src/generated/.
// `--check` writes nothing and fails when what is committed differs from what would be written.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isAbstractType, Kind, parse, print, printSchema, validate, visit } from 'graphql';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const webSource = join(packageFolder, '../../apps/web/src');
const outputFolder = join(packageFolder, 'src/generated');

const schema = buildSchema(readFileSync(join(packageFolder, 'schema.graphql'), 'utf8'));
const sources = findDocuments(webSource).map((path) => {
  const rawSDL = readFileSync(path, 'utf8');
  return { location: relative(packageFolder, path), document: parse(rawSDL), rawSDL };
});
const wholeDocument = {
  kind: Kind.DOCUMENT,
  definitions: sources.flatMap((source) => source.document.definitions),
};
refuseFaults();

const files = new Map();
for (const [name, content] of documentsApart(await typedDocuments())) files.set(name, content);
files.set('possible-types.ts', possibleTypes());
const registered = persistedOperations();
files.set('operations.json', `${JSON.stringify(registered, null, 2)}\n`);
files.set('operation-hashes.ts', operationHashes(registered));

if (process.argv.includes('--check')) compareWithCommitted();
else writeAll();

function findDocuments(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
}

function refuseFaults() {
  const faults = validate(schema, wholeDocument);
  if (faults.length === 0) return;
  for (const fault of faults)
    console.error(fault.message, fault.nodes?.[0]?.loc?.source?.body?.slice(0, 80) ?? '');
  process.exit(1);
}

async function typedDocuments() {
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: sources,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      nonOptionalTypename: true,
      documentMode: 'documentNodeImportFragments',
      scalars: { DateTime: 'string', Date: 'string', Decimal: 'string' },
    },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    profiler: { run: (step) => step(), collect: () => [] },
    documentTransforms: [],
    cache: (_namespace, _key, compute) => compute(),
  });
  const main = outputs.find((output) => output.filename.endsWith('graphql.ts'));
  return codegen({ ...main, cache: (_namespace, _key, compute) => compute() });
}

// A module for each file of operations: a page loads what it asks itself, not what every other page asks.
function documentsApart(whole) {
  const homes = new Map(
    sources.flatMap(({ location, document }) =>
      document.definitions.map(({ kind, name }) => [
        `${name.value}${kind === Kind.FRAGMENT_DEFINITION ? 'FragmentDoc' : 'Document'}`,
        `documents/${relative('../../apps/web/src', location).replace(/\.graphql$/, '.ts')}`,
      ]),
    ),
  );
  const apart = new Map();
  const types = [];
  for (const line of whole.split('\n')) {
    const [, name] = /^export const (\w+) =/.exec(line) ?? [];
    if (name) apart.set(homes.get(name), [...(apart.get(homes.get(name)) ?? []), line]);
    else if (!/^(import |\/\* eslint-disable)/.test(line)) types.push(line);
  }
  const barrel = [...apart.keys()].map((home) => `export * from './${home.replace(/ts$/, 'js')}';`);
  return [
    ['graphql.ts', `${types.join('\n').trimEnd()}\n\n${barrel.join('\n')}\n`],
    ...[...apart].map(([home, documents]) => [home, documentModule(home, documents)]),
  ];
}

function documentModule(home, documents) {
  const text = documents.join('\n');
  const types = [...text.matchAll(/DocumentNode<(\w+), (\w+)>/g)].flatMap(([, ...both]) => both);
  const named = [...new Set(types)].filter((type) => type !== 'unknown').sort();
  return `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ${named.join(', ')} } from '${relative(dirname(home), 'graphql.js')}';

${text}
`;
}

// What Apollo Client's cache must know to match a fragment on a union or an interface.
function possibleTypes() {
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  const table = JSON.stringify(Object.fromEntries(entries), null, 2);
  return `/** The members of every union and interface of the schema. */\nexport const possibleTypes: Record<string, string[]> = ${table};\n`;
}

// The text is what Apollo Client sends: `__typename` in every selection below the operation's own.
function persistedOperations() {
  const fragments = new Map(
    wholeDocument.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const entries = wholeDocument.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const used = new Set();
      collectFragments(operation, fragments, used);
      const document = withTypenames({
        kind: Kind.DOCUMENT,
        definitions: [operation, ...[...used].map((name) => fragments.get(name))],
      });
      const text = print(document);
      return [createHash('sha256').update(text).digest('hex'), text];
    });
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

// By these the web app names its operations instead of sending their text. Subscriptions go another way.
function operationHashes(texts) {
  const entries = Object.entries(texts).flatMap(([hash, text]) => {
    const [, kind, name] = /^(\w+) (\w+)/.exec(text) ?? [];
    return name && kind !== 'subscription' ? [[name, hash]] : [];
  });
  const table = JSON.stringify(Object.fromEntries(entries.sort()), null, 2);
  return `/** The hash of each registered operation's text, by the operation's name. */\nexport const operationHashes: Record<string, string> = ${table};\n`;
}

function collectFragments(node, fragments, used) {
  visit(node, {
    FragmentSpread(spread) {
      const name = spread.name.value;
      if (used.has(name)) return;
      used.add(name);
      collectFragments(fragments.get(name), fragments, used);
    },
  });
}

function withTypenames(document) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent && parent.kind === Kind.OPERATION_DEFINITION) return undefined;
      const present = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      );
      return present ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  });
}

function writeAll() {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(outputFolder, name)), { recursive: true });
    writeFileSync(join(outputFolder, name), content);
  }
  console.log(`${sources.length} documents → ${relative(process.cwd(), outputFolder)}`);
}

function compareWithCommitted() {
  const drifted = [...files].filter(([name, content]) => readOrEmpty(join(outputFolder, name)) !== content);
  if (drifted.length === 0) return;
  console.error(
    `Out of date: ${drifted.map(([name]) => name).join(', ')}. Run: pnpm --filter @tidewater/contract generate`,
  );
  process.exit(1);
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
