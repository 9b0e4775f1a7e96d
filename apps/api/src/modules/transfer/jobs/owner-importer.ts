import { refusal, type Refusal } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { enterCustomer } from '../../contacts/index.js';
import { countsOf, rulesInForce, spendCollisionCheck } from '../../customers/index.js';
import type { ImportOutcome } from '../data/import-job.repository.js';
import type { ImportMode } from '../import-job.js';
import { malformed, type BatchContext, type Importer, type ReadLine } from './import-batch.js';

/**
 * To the person who imports: every line is an entry like one by hand, with review, caps and collision check
 * (edge 25). The cap ends it soon, so lines go one by one. A rehearsal enters too, and takes it back.
 */
export function ownerImporter(mode: ImportMode): Importer {
  const dryRun = mode === 'DRY_RUN';
  const purse: Purse = { taken: 0, outOfChecks: false };

  return {
    batchSize: 100,
    skip: async () => undefined,
    prepare: async (lines) => async (batch) => {
      if (!dryRun) return await enterAll(batch, lines, purse);
      await batch.tx.query('SAVEPOINT rehearsal');
      const outcomes = await enterAll(batch, lines, purse);
      await batch.tx.query('ROLLBACK TO SAVEPOINT rehearsal');
      purse.taken += outcomes.filter(({ outcome }) => outcome === 'CREATED').length;
      return outcomes.map((outcome) =>
        outcome.outcome === 'CREATED' ? { ...outcome, outcome: 'READY', customerId: null } : outcome,
      );
    },
  };
}

async function enterAll(
  batch: BatchContext,
  lines: readonly ReadLine[],
  purse: Purse,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const line of lines) outcomes.push(await enterOne(batch, line, purse));
  return outcomes;
}

/** What this import may still do. */
interface Purse {
  /** What earlier batches of a rehearsal would have entered and have taken back. */
  taken: number;
  /** The initiator's collision checks are used up. */
  outOfChecks: boolean;
}

async function enterOne(
  { tx, database, viewer, words, importId }: BatchContext,
  { row, line }: ReadLine,
  purse: Purse,
): Promise<ImportOutcome> {
  if (line === null) return malformed(row, words);
  const name = line.company.name?.trim() || null;
  const refused = (reason: string): ImportOutcome => ({
    row,
    outcome: 'REFUSED',
    customerId: null,
    name,
    reason,
  });
  if (purse.outOfChecks) return refused(words.outOfChecks);
  const full = purse.taken > 0 ? await overCap(tx, viewer, purse.taken) : null;
  if (full !== null) return refused(words.refused(full, null));
  const { company, contact, confirmDuplicate } = line;
  const entered = await enterCustomer(tx, viewer, { ...company, confirmDuplicate, contact }, { importId });
  if (entered.refusal === undefined) {
    return { row, outcome: 'CREATED', customerId: entered.done.id, name, reason: '' };
  }
  if (tellsOfOthers(entered.refusal)) {
    const { policy } = await rulesInForce(tx);
    purse.outOfChecks = !(await mayLearn(database, viewer, policy.collisionStrict));
    if (purse.outOfChecks) return refused(words.outOfChecks);
  }
  return refused(words.refused(entered.refusal, null));
}

function tellsOfOthers({ code }: Refusal): boolean {
  return code === 'DUPLICATE' || code === 'NEAR_DUPLICATE';
}

/** LC-10: to be told that a company is there already is a check of the budget, so that no list goes fishing. */
async function mayLearn(database: Database, { id }: Viewer, strict: boolean): Promise<boolean> {
  try {
    await spendCollisionCheck(database, id, null, strict);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** LC-15 for a rehearsal: what its earlier batches would have entered counts as well. */
async function overCap(tx: Transaction, { id }: Viewer, taken: number): Promise<Refusal | null> {
  const rules = await rulesInForce(tx);
  const count = (await countsOf(tx, [id], rules)).get(id)?.potential ?? 0;
  const limit = rules.policy.potentialCap;
  return count + taken < limit ? null : refusal('QUOTA_REACHED', { limit, count: count + taken });
}
