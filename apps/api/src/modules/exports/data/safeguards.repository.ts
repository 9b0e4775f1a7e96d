import type { Transaction } from '../../../platform/database/transaction.js';

/** DA-7 as a company sets it. */
export interface Safeguards {
  /** Rows a person may export in a day where none of their roles says otherwise. */
  readonly exportRowsPerDay: number;
  /** Different customers one person may open within an hour before administrators are told. */
  readonly openedPerHour: number;
  /** Rows of lists one person may be shown within an hour before administrators are told. */
  readonly listedPerHour: number;
}

const unsaid: Safeguards = { exportRowsPerDay: 2_000, openedPerHour: 150, listedPerHour: 10_000 };
const name = 'data.safeguards';

export async function safeguards(reader: Pick<Transaction, 'query'>): Promise<Safeguards> {
  const [row] = await reader.query<{ value: Partial<Safeguards> }>(
    'SELECT value FROM app_setting WHERE name = $1',
    [name],
  );
  return { ...unsaid, ...row?.value };
}

export async function storeSafeguards(tx: Transaction, settings: Safeguards): Promise<void> {
  await tx.query(
    `INSERT INTO app_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, JSON.stringify(settings)],
  );
}
