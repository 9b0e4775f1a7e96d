import { validateContact, type ContactDraft, type Refusal } from '@tidewater/domain';

import { breathe } from '../../../platform/jobs/breathe.js';
import { insertFirstContacts } from '../../contacts/index.js';
import {
  importIntoPool,
  preparePoolEntry,
  type PoolImport,
  type PreparedDraft,
} from '../../customers/index.js';
import type { ImportOutcome } from '../data/import-job.repository.js';
import type { ImportMode } from '../import-job.js';
import { malformed, type BatchContext, type Importer, type ReadLine } from './import-batch.js';

interface Prepared {
  readonly row: number;
  readonly name: string | null;
  readonly draft: PreparedDraft | null;
  readonly contact: ContactDraft | null;
  /** An earlier line of the file is the same company. */
  readonly sameAs: number | null;
}

const linesPerBreath = 50;

/** Into the pool, set-based (edge 25). What the file holds twice is found by the lines themselves. */
export function poolImporter(mode: ImportMode): Importer {
  const dryRun = mode === 'DRY_RUN';
  const seen = new Map<string, number>();

  async function prepareAll(lines: readonly ReadLine[]): Promise<Prepared[]> {
    const prepared: Prepared[] = [];
    for (const [index, line] of lines.entries()) {
      if (index % linesPerBreath === 0) await breathe();
      prepared.push(prepareLine(line, seen));
    }
    return prepared;
  }

  return {
    batchSize: 1_000,
    skip: async (lines) => {
      // In earnest the database knows what earlier lines made.
      if (dryRun) await prepareAll(lines);
    },
    prepare: async (lines) => {
      if (!dryRun) seen.clear();
      const prepared = await prepareAll(lines);
      return async (batch) => importPrepared(batch, prepared, dryRun);
    },
  };
}

function prepareLine({ row, line }: ReadLine, seen: Map<string, number>): Prepared {
  if (line === null) return { row, name: null, draft: null, contact: null, sameAs: null };
  const { company, constants } = line;
  const country = company.country?.trim().toUpperCase() || 'CN';
  const validated = line.contact === null ? null : validateContact(line.contact, country, ['contact']);
  const name = company.name?.trim() || null;
  if (validated !== null && 'refusal' in validated) {
    const problems = validated.refusal.fields ?? [];
    return { row, name, draft: { problems }, contact: null, sameAs: null };
  }
  const draft = preparePoolEntry({ company, sharedPhone: constants.has('phone') });
  const sameAs = draft.problems === undefined ? seenBefore(draft, row, seen) : null;
  return { row, name, draft, contact: validated?.contact ?? null, sameAs };
}

function seenBefore(
  { columns }: Extract<PreparedDraft, { columns: unknown }>,
  row: number,
  seen: Map<string, number>,
): number | null {
  const keys = [`n${columns.nameKey}`, ...(columns.creditCode === null ? [] : [`c${columns.creditCode}`])];
  const before = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
  if (before !== undefined) return before;
  for (const key of keys) seen.set(key, row);
  return null;
}

async function importPrepared(
  batch: BatchContext,
  prepared: readonly Prepared[],
  dryRun: boolean,
): Promise<ImportOutcome[]> {
  const { tx, viewer, words, importId } = batch;
  const fresh = prepared.flatMap((line) =>
    line.draft !== null && line.sameAs === null ? [{ row: line.row, draft: line.draft }] : [],
  );
  const results = await importIntoPool(
    tx,
    viewer,
    fresh.map(({ draft }) => draft),
    { dryRun, importId },
  );
  const byRow = new Map(fresh.map(({ row }, place) => [row, results[place]]));
  if (!dryRun) await addContacts(batch, prepared, byRow);
  return prepared.map(({ row, name, sameAs }): ImportOutcome => {
    const refused = (reason: string): ImportOutcome => ({
      row,
      outcome: 'REFUSED',
      customerId: null,
      name,
      reason,
    });
    if (sameAs !== null) return refused(words.sameRow(sameAs));
    const result = byRow.get(row);
    if (result === undefined) return malformed(row, words);
    if ('refusal' in result)
      return refused(words.refused(result.refusal, namedIn(result.refusal, result.resembles)));
    const reason = words.created(result.resembles, result.incomplete);
    return dryRun
      ? { row, outcome: 'READY', customerId: null, name, reason }
      : { row, outcome: 'CREATED', customerId: result.id, name, reason };
  });
}

/** Only a duplicate says whose. */
function namedIn({ code }: Refusal, resembles: string | null): string | null {
  return code === 'DUPLICATE' ? resembles : null;
}

async function addContacts(
  { tx, viewer }: BatchContext,
  prepared: readonly Prepared[],
  results: ReadonlyMap<number, PoolImport | undefined>,
): Promise<void> {
  const contacts = prepared.flatMap(({ row, contact }) => {
    const result = results.get(row);
    return contact !== null && result !== undefined && 'id' in result
      ? [{ customerId: result.id, draft: contact }]
      : [];
  });
  await insertFirstContacts(tx, viewer.id, contacts);
}
