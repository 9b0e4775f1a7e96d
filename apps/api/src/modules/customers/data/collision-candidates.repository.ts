import {
  candidateLimit,
  normaliseCreditCode,
  planLookup,
  stepLimit,
  type CollisionQuestion,
} from '@tidewater/domain/matching';

import { phoneKey } from './phone-key.js';
import { termStatistics, type CollisionReader } from './term-statistics.repository.js';

/** A living customer that shares something with what is asked; who it is exactly the ranking decides. */
export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly creditCode: string | null;
  readonly phones: readonly string[];
}

/** Everything a collision check compares with (LC-10): name terms, telephone and credit code, in one statement. */
export async function collisionCandidates(
  tx: CollisionReader,
  question: CollisionQuestion,
): Promise<CandidateRow[]> {
  const { name, phone, creditCode, country = 'CN' } = question;
  const plan = name ? planLookup(name, await termStatistics(tx)) : null;
  const number = phone ? phoneKey(phone, country) : null;
  const rows = await tx.query<Found>(plan?.broad ? statements.broad : statements.narrow, [
    JSON.stringify(stepsOf('all', plan)),
    JSON.stringify(stepsOf('any', plan)),
    // Punctuation alone has an empty key, which is nobody's.
    plan?.key ?? null,
    name?.length ?? 0,
    creditCode ? normaliseCreditCode(creditCode) : null,
    number,
    // Contacts' numbers are kept as people write them.
    number === null ? [] : [number, number.replace(/^\+86/, '')],
  ]);
  return rows.map(({ phone, mobile, ...row }) => ({
    ...row,
    phones: [phone, mobile].filter((one) => one !== null),
  }));
}

type Found = Omit<CandidateRow, 'phones'> & { readonly phone: string | null; readonly mobile: string | null };

function stepsOf(match: 'all' | 'any', plan: ReturnType<typeof planLookup> | null) {
  return (plan?.steps ?? []).flatMap((step, at) =>
    step.match === match ? [{ step: at + 1, terms: step.terms }] : [],
  );
}

/** Agents and office parks share a number; so many are enough to say so. */
const manyNumbers = 20;

const wanted = 'id, name, country, credit_code, phone_key';
const candidate = `SELECT ${wanted}, NULL AS mobile, 0 AS step FROM customer WHERE deleted_at IS NULL`;

/**
 * One text whatever is asked, so that planning costs little beside two dozen indexes. Of each step come the
 * names nearest in length to the asked one; where a step finds very many (`broad`), any of them.
 */
function candidatesSql(nearest: string): string {
  const step = (steps: string, operator: string) => `
    SELECT found.*, NULL AS mobile, asked.step FROM jsonb_to_recordset(${steps}) AS asked (step int, terms text[])
    CROSS JOIN LATERAL (SELECT ${wanted} FROM customer WHERE name_terms ${operator} asked.terms AND deleted_at IS NULL
      ${nearest} LIMIT ${stepLimit}) found`;
  return `
  SELECT id, name, country, credit_code AS "creditCode", phone_key AS phone, max(mobile) AS mobile FROM (
    ${candidate} AND name_key = $3
    UNION ALL ${candidate} AND credit_code = $5
    UNION ALL (${candidate} AND phone_key = $6 LIMIT ${manyNumbers})
    UNION ALL (SELECT ${wanted.replaceAll(/\w+/g, 'c.$&')}, contact.mobile, 0 FROM contact
      JOIN customer c ON c.id = contact.customer_id AND c.deleted_at IS NULL
      WHERE contact.mobile = ANY($7::text[]) AND contact.deleted_at IS NULL LIMIT ${manyNumbers})
    UNION ALL ${step('$1::jsonb', '@>')}
    UNION ALL ${step('$2::jsonb', '&&')}
  ) found
  GROUP BY ${wanted} ORDER BY min(step), id LIMIT ${candidateLimit + manyNumbers}`;
}

const statements = {
  narrow: candidatesSql('ORDER BY abs(length(name) - $4), id'),
  broad: candidatesSql('AND $4::int IS NOT NULL'),
};
