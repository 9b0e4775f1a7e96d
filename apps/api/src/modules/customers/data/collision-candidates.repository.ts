import {
  candidateLimit,
  coreLimit,
  stepLimit,
  type LookupPlan,
  type LookupStep,
} from '@tidewater/domain/matching';

import type { CollisionReader } from './term-statistics.repository.js';

/** A living customer that shares something with what is asked; who it is exactly the ranking decides. */
export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly creditCode: string | null;
  readonly phones: readonly string[];
}

/** What candidates are looked up by; null or empty is not asked for. */
export interface CandidateQuestion {
  readonly plan: Pick<LookupPlan, 'key' | 'core' | 'steps' | 'broad'> | null;
  /** Of the asked name. */
  readonly length: number;
  readonly creditCode: string | null;
  readonly phoneKey: string | null;
}

/** Everything a collision check compares with (LC-10): name terms, telephone and credit code, in one statement. */
export async function collisionCandidates(
  reader: CollisionReader,
  { plan, length, creditCode, phoneKey: number }: CandidateQuestion,
): Promise<CandidateRow[]> {
  const steps = plan?.steps ?? [];
  const rows = await reader.query<Found>(plan?.broad ? statements.broad : statements.narrow, [
    termsOf('all', steps),
    termsOf('any', steps),
    // Punctuation alone has an empty key, which is nobody's.
    plan?.key || null,
    plan?.core || null,
    length,
    creditCode,
    number,
    // Contacts' numbers are kept as people write them.
    number === null ? [] : [number, number.replace(/^\+86/, '')],
  ]);
  return joined(rows).slice(0, candidateLimit + manyNumbers);
}

interface Found extends Omit<CandidateRow, 'phones'> {
  readonly phone: string | null;
  readonly mobile: string | null;
}

/** Several steps find the same customer; it keeps its first place, and all its numbers. */
function joined(rows: readonly Found[]): CandidateRow[] {
  const found = new Map<string, CandidateRow & { readonly phones: string[] }>();
  for (const { phone, mobile, ...row } of rows) {
    const one = found.get(row.id) ?? { ...row, phones: phone === null ? [] : [phone] };
    if (mobile !== null) one.phones.push(mobile);
    found.set(row.id, one);
  }
  return Array.from(found.values());
}

/** The terms of each step, as JSON: steps differ in how many they have. */
function termsOf(match: LookupStep['match'], steps: readonly LookupStep[]): string {
  return JSON.stringify(steps.flatMap((step) => (step.match === match ? [{ terms: step.terms }] : [])));
}

/** Agents and office parks share a number; so many are enough to say so. */
const manyNumbers = 20;

const wanted = 'id, name, country, credit_code AS "creditCode", phone_key AS phone';
const candidate = `SELECT ${wanted}, NULL AS mobile FROM customer WHERE deleted_at IS NULL`;

/**
 * One text whatever is asked, so that it is prepared once. Of each step come the names nearest in length to the
 * asked one; where a step finds very many (`broad`), any of them.
 */
function candidatesSql(nearest: string): string {
  const step = (steps: string, operator: string) => `
    SELECT found.* FROM jsonb_to_recordset(${steps}) AS asked (terms text[])
    CROSS JOIN LATERAL (${candidate} AND name_terms ${operator} asked.terms ${nearest} LIMIT ${stepLimit}) found`;
  return `
    ${candidate} AND name_key = $3
    UNION ALL ${candidate} AND credit_code = $6
    UNION ALL (${candidate} AND phone_key = $7 LIMIT ${manyNumbers})
    UNION ALL (SELECT c.id, c.name, c.country, c.credit_code, c.phone_key, contact.mobile FROM contact
      JOIN customer c ON c.id = contact.customer_id AND c.deleted_at IS NULL
      WHERE contact.mobile = ANY($8::text[]) AND contact.deleted_at IS NULL LIMIT ${manyNumbers})
    UNION ALL (${candidate} AND name_core = $4 AND name_core <> '' ${nearest} LIMIT ${coreLimit})
    UNION ALL ${step('$1::jsonb', '@>')}
    UNION ALL ${step('$2::jsonb', '&&')}`;
}

const statements = {
  narrow: candidatesSql('ORDER BY abs(length(name) - $5::int), id'),
  broad: candidatesSql('AND $5::int IS NOT NULL'),
};
