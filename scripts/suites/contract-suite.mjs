import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, runCommand } from '../run-command.mjs';
import { withReport } from './results.mjs';

/** What is committed of the contract is what the sources say: the schema by the API, the documents by the web. */
export async function contractSuite() {
  const outcomes = [await isSchemaCurrent(), await areDocumentsCurrent()];
  return { passed: outcomes.filter(Boolean).length, failed: outcomes.filter((ok) => !ok).length, skipped: 0 };
}

async function isSchemaCurrent() {
  const { code, report } = await withReport(async (file) => {
    const loader = ['--import', './apps/api/test/setup/register-typescript.mjs'];
    const program = 'apps/api/src/platform/graphql/write-sdl.ts';
    return await runCommand([process.execPath, ...loader, program, file]);
  });
  const committed = readFileSync(path.join(root, 'packages/contract/schema.graphql'), 'utf8');
  if (code === 0 && report === committed) return true;
  console.error('packages/contract/schema.graphql is not the schema of the API; this writes it anew:');
  console.error('  pnpm --filter @tidewater/api build && pnpm --filter @tidewater/api sdl');
  return false;
}

async function areDocumentsCurrent() {
  const words = [process.execPath, 'packages/contract/scripts/generate.mjs', '--check'];
  return (await runCommand(words)) === 0;
}
