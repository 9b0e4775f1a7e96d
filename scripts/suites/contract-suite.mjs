import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, runCommand } from '../run-command.mjs';

/** What is committed of the contract is what the sources say: the schema by the API, the documents by the web. */
export async function contractSuite() {
  const outcomes = [await isSchemaCurrent(), await areDocumentsCurrent()];
  return { passed: outcomes.filter(Boolean).length, failed: outcomes.filter((ok) => !ok).length, skipped: 0 };
}

async function isSchemaCurrent() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidewater-schema-'));
  try {
    const file = path.join(folder, 'schema.graphql');
    const code = await runCommand([process.execPath, 'apps/api/dist/platform/graphql/write-sdl.js', file]);
    if (code !== 0) return false;
    const committed = readFileSync(path.join(root, 'packages/contract/schema.graphql'), 'utf8');
    if (readFileSync(file, 'utf8') === committed) return true;
    console.error(
      'packages/contract/schema.graphql differs from the schema of the API: pnpm contract writes it anew.',
    );
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function areDocumentsCurrent() {
  const words = [process.execPath, 'packages/contract/scripts/generate.mjs', '--check'];
  return (await runCommand(words)) === 0;
}
