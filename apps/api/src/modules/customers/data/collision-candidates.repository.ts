import {
  candidateLimit,
  normaliseCreditCode,
  planLookup,
  stepLimit,
  type CollisionQuestion,
  type TermStatistics,
} from '@tidewater/domain/matching';

import { Bindings } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { phoneKey } from './phone-key.js';
import { termStatistics } from './term-statistics.repository.js';

/** A living customer that shares something with what is asked; who it is exactly the ranking decides. */
export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly creditCode: string | null;
  readonly phones: readonly string[];
}

type Reader = Pick<Transaction, 'query'>;

/** Everything a collision check compares with (LC-10): by name terms, telephone and credit code, in one statement. */
export async function collisionCandidates(tx: Reader, question: CollisionQuestion): Promise<CandidateRow[]> {
  const bindings = new Bindings();
  const parts = [
    ...numberParts(question, bindings),
    ...(question.name ? nameParts(question.name, await termStatistics(tx), bindings) : []),
  ];
  if (parts.length === 0) return [];
  const rows = await tx.query<Omit<CandidateRow, 'phones'> & { phone: string | null; mobile: string | null }>(
    `SELECT id, name, country, credit_code AS "creditCode", phone_key AS phone, max(mobile) AS mobile FROM (
       SELECT c.id, c.name, c.country, c.credit_code, c.phone_key, part.mobile, part.step
       FROM (${parts.join(' UNION ALL ')}) part JOIN customer c ON c.id = part.id
     ) found GROUP BY id, name, country, credit_code, phone_key ORDER BY min(step), id
     LIMIT ${candidateLimit + manyNumbers}`,
    bindings.values,
  );
  return rows.map(({ phone, mobile, ...row }) => ({
    ...row,
    phones: [phone, mobile].filter((number) => number !== null),
  }));
}

/** Agents and office parks share a number; so many are enough to say so. */
const manyNumbers = 20;

function numberParts({ phone, creditCode, country = 'CN' }: CollisionQuestion, bindings: Bindings): string[] {
  const parts: string[] = [];
  if (creditCode) {
    const code = bindings.bind(normaliseCreditCode(creditCode), 'text');
    parts.push(
      `SELECT id, NULL AS mobile, 0 AS step FROM customer WHERE credit_code = ${code} AND deleted_at IS NULL`,
    );
  }
  const key = phone ? phoneKey(phone, country) : null;
  if (key === null) return parts;
  parts.push(
    `(SELECT id, NULL AS mobile, 0 AS step FROM customer WHERE phone_key = ${bindings.bind(key, 'text')}
      AND deleted_at IS NULL LIMIT ${manyNumbers})`,
    `(SELECT contact.customer_id, contact.mobile, 0 AS step FROM contact
      JOIN customer ON customer.id = contact.customer_id AND customer.deleted_at IS NULL
      WHERE contact.mobile = ANY(${bindings.bind([key, key.replace(/^\+86/, '')], 'text[]')}) AND contact.deleted_at IS NULL
      LIMIT ${manyNumbers})`,
  );
  return parts;
}

/** One small select for each step of the plan; of each those nearest in length to the asked name. */
function nameParts(name: string, statistics: TermStatistics | undefined, bindings: Bindings): string[] {
  const plan = planLookup(name, statistics);
  // Nothing but punctuation.
  if (plan.key === '') return [];
  const steps = plan.steps.map(({ match, terms }, at) => {
    const wanted = `name_terms ${match === 'all' ? '@>' : '&&'} ${bindings.bind(terms, 'text[]')}`;
    const nearest = plan.broad ? '' : `ORDER BY abs(length(name) - ${bindings.bind(name.length, 'int')}), id`;
    return `(SELECT id, NULL AS mobile, ${at + 1} AS step FROM customer WHERE ${wanted} AND deleted_at IS NULL
      ${nearest} LIMIT ${stepLimit})`;
  });
  const key = bindings.bind(plan.key, 'text');
  return [
    `SELECT id, NULL AS mobile, 0 AS step FROM customer WHERE name_key = ${key} AND deleted_at IS NULL`,
    ...steps,
  ];
}
