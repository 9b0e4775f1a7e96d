import {
  indexTerms,
  rankCollisions,
  type Certainty,
  type CollisionQuestion,
} from '@tidewater/domain/matching';

import type { Transaction } from '../../../platform/database/transaction.js';
import { phoneKey } from '../data/phone-key.js';

/** A customer that may be the one about to be entered, and how sure that is (LC-10). */
export interface CollisionFinding {
  readonly customerId: string;
  readonly certainty: Certainty;
}

/** Looks at every customer, whoever may see it: what comes of it is a verdict, not a record. */
export async function findCollisions(
  tx: Pick<Transaction, 'query'>,
  question: CollisionQuestion,
): Promise<CollisionFinding[]> {
  const { name, phone, creditCode, country = 'CN' } = question;
  const index = name ? indexTerms(name) : null;
  const candidates = await tx.query<Candidate>(candidatesSql, [
    index?.key ?? null,
    phone ? phoneKey(phone, country) : null,
    creditCode ?? null,
    index?.terms.filter((term) => index.core.includes(term)) ?? null,
    index?.core ?? null,
  ]);
  return rankCollisions(
    question,
    candidates.map((row) => ({ ...row, phones: row.phone === null ? [] : [row.phone] })),
  ).map(({ id, match }) => ({ customerId: id, certainty: match.certainty }));
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly creditCode: string | null;
  readonly country: string;
}

const candidatesSql = `
SELECT DISTINCT ON (id) id, name, phone, credit_code AS "creditCode", country FROM (
  SELECT customer.* FROM customer WHERE name_key = $1 AND deleted_at IS NULL
  UNION ALL SELECT customer.* FROM customer WHERE phone_key = $2 AND deleted_at IS NULL
  UNION ALL SELECT customer.* FROM customer WHERE credit_code = $3 AND deleted_at IS NULL
  UNION ALL (SELECT customer.* FROM customer
    WHERE name_terms @> $4::text[] AND name_core = $5 AND $5 <> '' AND deleted_at IS NULL LIMIT 300)
) candidate`;
