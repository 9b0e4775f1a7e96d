import { rankCollisions, type Certainty } from '@tidewater/domain/matching';

import type { Transaction } from '../../../platform/database/transaction.js';

export interface BulkQuestion {
  readonly name: string;
  readonly nameKey: string;
  readonly nameCore: string;
  readonly phoneKey: string | null;
  readonly creditCode: string | null;
  readonly country: string;
}

/** The customer that answers a question best, with how sure that is. */
export interface BulkFinding {
  readonly name: string;
  readonly certainty: Exclude<Certainty, 'hint'>;
}

/**
 * The collision check of LC-10 for many names in one statement: the same name, number or credit code, and names
 * with the same core; the rules that rank one question's hits judge here too. Null: nothing that would matter.
 */
export async function findCollisionsInBulk(
  tx: Pick<Transaction, 'query'>,
  questions: readonly BulkQuestion[],
): Promise<(BulkFinding | null)[]> {
  const candidates = await tx.query<Candidate>(candidatesSql, [
    JSON.stringify(questions.map((question, place) => ({ ...question, place }))),
  ]);
  const byPlace = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const found = byPlace.get(candidate.place);
    if (found === undefined) byPlace.set(candidate.place, [candidate]);
    else found.push(candidate);
  }
  return questions.map((question, place) => bestOf(question, byPlace.get(place)));
}

function bestOf(question: BulkQuestion, candidates: readonly Candidate[] | undefined): BulkFinding | null {
  if (candidates === undefined) return null;
  const { name, phoneKey: phone, creditCode, country } = question;
  const [best] = rankCollisions(
    { name, phone, creditCode, country },
    candidates.map((row) => ({ ...row, phones: row.phone === null ? [] : [row.phone] })),
    1,
  );
  if (best === undefined || best.match.certainty === 'hint') return null;
  return { name: best.name, certainty: best.match.certainty };
}

interface Candidate {
  readonly place: number;
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly creditCode: string | null;
  readonly country: string;
}

/** Many companies may share a core or an exchange; the first few tell enough. */
const candidatesSql = `
SELECT asked.place, found.id, found.name, found.phone_key AS phone, found.credit_code AS "creditCode", found.country
FROM jsonb_to_recordset($1::jsonb)
  AS asked (place int, "nameKey" text, "nameCore" text, "phoneKey" text, "creditCode" text)
CROSS JOIN LATERAL (
  SELECT id, name, phone_key, credit_code, country FROM customer
    WHERE name_key = asked."nameKey" AND deleted_at IS NULL
  UNION (SELECT id, name, phone_key, credit_code, country FROM customer
    WHERE credit_code = asked."creditCode" AND deleted_at IS NULL LIMIT 3)
  UNION (SELECT id, name, phone_key, credit_code, country FROM customer
    WHERE phone_key = asked."phoneKey" AND deleted_at IS NULL LIMIT 3)
  UNION (SELECT id, name, phone_key, credit_code, country FROM customer
    WHERE name_core = asked."nameCore" AND name_core <> '' AND deleted_at IS NULL LIMIT 10)
) found`;
