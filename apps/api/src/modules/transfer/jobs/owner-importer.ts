import { refusal } from '@tidewater/domain';

import { enterCustomer } from '../../contacts/index.js';
import { countsOf, rulesInForce } from '../../customers/index.js';
import type { ImportOutcome } from '../data/import-job.repository.js';
import type { ImportMode } from '../data/import-job.row.js';
import { malformed, type BatchContext, type Importer, type ReadLine } from './import-batch.js';

/**
 * To the person who imports: every line is an entry like one by hand, with review, caps and collision check
 * (edge 25). The cap ends it soon, so lines go one by one. A rehearsal enters too, and takes it back.
 */
export function ownerImporter(mode: ImportMode): Importer {
  const dryRun = mode === 'DRY_RUN';
  /** What earlier batches of a rehearsal would have entered and have taken back. */
  let taken = 0;

  return {
    batchSize: 100,
    skip: async () => undefined,
    prepare: async (lines) => async (batch) => {
      if (!dryRun) return await enterAll(batch, lines, 0);
      await batch.tx.query('SAVEPOINT rehearsal');
      const outcomes = await enterAll(batch, lines, taken);
      await batch.tx.query('ROLLBACK TO SAVEPOINT rehearsal');
      taken += outcomes.filter(({ outcome }) => outcome === 'CREATED').length;
      return outcomes.map((outcome) =>
        outcome.outcome === 'CREATED' ? { ...outcome, outcome: 'READY', customerId: null } : outcome,
      );
    },
  };
}

async function enterAll(
  batch: BatchContext,
  lines: readonly ReadLine[],
  taken: number,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const line of lines) outcomes.push(await enterOne(batch, line, taken));
  return outcomes;
}

async function enterOne(
  { tx, viewer, words }: BatchContext,
  { row, line }: ReadLine,
  taken: number,
): Promise<ImportOutcome> {
  if (line === null) return malformed(row, words);
  const name = line.company.name?.trim() || null;
  const full = taken > 0 ? await overCap({ tx, viewer, words }, taken) : null;
  const entered =
    full ??
    (await enterCustomer(tx, viewer, { ...line.company, ...confirmation(line), contact: line.contact }));
  if (entered.refusal !== undefined) {
    return { row, outcome: 'REFUSED', customerId: null, name, reason: words.refused(entered.refusal, null) };
  }
  return { row, outcome: 'CREATED', customerId: entered.done.id, name, reason: '' };
}

function confirmation({ confirmDuplicate }: NonNullable<ReadLine['line']>) {
  return confirmDuplicate === null ? {} : { confirmDuplicate };
}

/** LC-15 for a rehearsal: what its earlier batches would have entered counts as well. */
async function overCap({ tx, viewer }: BatchContext, taken: number) {
  const rules = await rulesInForce(tx);
  const count = (await countsOf(tx, [viewer.id], rules)).get(viewer.id)?.potential ?? 0;
  const limit = rules.policy.potentialCap;
  return count + taken < limit
    ? null
    : { refusal: refusal('QUOTA_REACHED', { limit, count: count + taken }), done: undefined };
}
