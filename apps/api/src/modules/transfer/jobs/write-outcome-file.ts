import { stringify } from 'csv-stringify/sync';

import type { Transaction } from '../../../platform/database/transaction.js';
import { storeFile } from '../../../platform/files/stored-file.js';
import { safeCell } from '../../../platform/files/safe-cell.js';
import { outcomesAfter } from '../data/import-job.repository.js';
import type { ImportJob } from '../import-job.js';
import type { ImportWords } from './import-words.js';

const page = 5_000;
const keptDays = 90;

/** What became of each line, as a CSV file that spreadsheets open as it is (UTF-8 with its mark, A29). */
export async function writeOutcomeFile(tx: Transaction, job: ImportJob, words: ImportWords): Promise<string> {
  const file = {
    ownerId: job.userId,
    name: `${words.fileName}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    purpose: 'import-outcome',
    keptDays,
  };
  return await storeFile(tx, file, lines(tx, job, words));
}

async function* lines(tx: Transaction, { id }: ImportJob, words: ImportWords): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${csv([words.header])}`);
  for (let row = 0; ;) {
    const outcomes = await outcomesAfter(tx, id, row, page);
    const last = outcomes.at(-1);
    if (last === undefined) return;
    yield Buffer.from(
      csv(
        outcomes.map(({ row: number, name, outcome, reason }) => [
          String(number),
          safeCell(name ?? ''),
          words.outcomeOf(outcome),
          safeCell(reason),
        ]),
      ),
    );
    row = last.row;
  }
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows' },
  );
}
