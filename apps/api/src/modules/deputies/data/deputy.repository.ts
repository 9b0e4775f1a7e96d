import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface StoredDeputy {
  readonly id: string;
  readonly personId: string;
  readonly deputyId: string;
  /** Its time is not over and nobody has ended it. */
  readonly isOpen: boolean;
}

export interface NewDeputy {
  readonly personId: string;
  readonly deputyId: string;
  readonly from: number;
  readonly until: number;
  readonly reason: string | null;
  readonly madeBy: string;
}

/** Holds the person, so that two who name deputies for them wait for each other. */
export async function standingOfPerson(tx: Transaction, id: string): Promise<'there' | 'gone' | 'unknown'> {
  if (!isId(id)) return 'unknown';
  const [person] = await tx.query<{ active: boolean }>(
    'SELECT active FROM app_user WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (person === undefined) return 'unknown';
  return person.active ? 'there' : 'gone';
}

/** Whether this deputy stands in for the person during a part of that time already. */
export async function overlaps(
  tx: Transaction,
  { personId, deputyId, from, until }: Pick<NewDeputy, 'personId' | 'deputyId' | 'from' | 'until'>,
): Promise<boolean> {
  if (!isId(personId) || !isId(deputyId)) return false;
  const [found] = await tx.query(
    `SELECT FROM deputy WHERE person_id = $1 AND deputy_id = $2 AND ended_at IS NULL
       AND valid_from < $4 AND valid_until > $3 LIMIT 1`,
    [personId, deputyId, new Date(from), new Date(until)],
  );
  return found !== undefined;
}

export async function insertDeputy(tx: Transaction, deputy: NewDeputy): Promise<string> {
  const { personId, deputyId, from, until, reason, madeBy } = deputy;
  const id = uuidv7();
  await tx.query(
    `INSERT INTO deputy (id, person_id, deputy_id, valid_from, valid_until, reason, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, personId, deputyId, new Date(from), new Date(until), reason, madeBy, new Date(tx.now)],
  );
  return id;
}

export async function holdDeputy(tx: Transaction, id: string): Promise<StoredDeputy | null> {
  if (!isId(id)) return null;
  const [deputy] = await tx.query<StoredDeputy>(
    `SELECT id, person_id AS "personId", deputy_id AS "deputyId", ended_at IS NULL AND valid_until > $2 AS "isOpen"
     FROM deputy WHERE id = $1 FOR UPDATE`,
    [id, new Date(tx.now)],
  );
  return deputy ?? null;
}

export async function endDeputyNow(tx: Transaction, id: string, by: string): Promise<void> {
  await tx.query('UPDATE deputy SET ended_at = $2, ended_by = $3 WHERE id = $1', [id, new Date(tx.now), by]);
}
