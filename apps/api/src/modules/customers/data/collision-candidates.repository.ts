import {
  candidateLimit,
  coreLimit,
  shortKey,
  shortLimit,
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
  readonly plan: Pick<LookupPlan, 'key' | 'core' | 'shortForms' | 'steps' | 'broad'> | null;
  /** Of the asked name. */
  readonly length: number;
  readonly creditCode: string | null;
  readonly phoneKey: string | null;
}

/** Everything a collision check compares with (LC-10): name terms, telephone and credit code. */
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
    JSON.stringify(plan?.shortForms ?? []),
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

/** A value the planner cannot look at: it would find a cheaper plan for each and never keep one for all. */
const hidden = (value: string): string => `(SELECT ${value})`;

const wanted = 'id, name, country, credit_code AS "creditCode", phone_key AS phone';
const candidate = `SELECT ${wanted}, NULL AS mobile FROM customer WHERE deleted_at IS NULL`;

/**
 * One text whatever is asked, and one plan: planning beside two dozen indexes takes five times as long as the reading.
 * Lists are JSON for that reason too. Of each step come the names nearest in length to the
 * asked one; where a step finds very many (`broad`), any of them.
 */
function candidatesSql(nearest: string): string {
  const step = (steps: string, operator: string) => `
    SELECT found.* FROM jsonb_to_recordset(${steps}) AS asked (terms text[])
    CROSS JOIN LATERAL (${candidate} AND name_terms ${operator} asked.terms ${nearest} LIMIT ${stepLimit}) found`;
  return `
    ${candidate} AND name_key = ${hidden('$3::text')}
    UNION ALL ${candidate} AND credit_code = ${hidden('$6::text')}
    UNION ALL (${candidate} AND phone_key = ${hidden('$7::text')} LIMIT ${manyNumbers})
    UNION ALL (SELECT c.id, c.name, c.country, c.credit_code, c.phone_key, contact.mobile FROM contact
      JOIN customer c ON c.id = contact.customer_id AND c.deleted_at IS NULL
      WHERE contact.mobile = ANY(ARRAY(SELECT unnest($8::text[]))) AND contact.deleted_at IS NULL LIMIT ${manyNumbers})
    UNION ALL (${candidate} AND name_core = ${hidden('$4::text')} AND name_core <> '' ${nearest} LIMIT ${coreLimit})
    UNION ALL SELECT short.* FROM jsonb_array_elements_text($9::jsonb) AS beginning CROSS JOIN LATERAL (
      ${candidate} AND name_key >= beginning AND name_key < beginning || chr(1114111)
        AND length(name_key) <= ${shortKey} ORDER BY length(name_key), id LIMIT ${shortLimit}) short
    UNION ALL ${step('$1::jsonb', '@>')}
    UNION ALL ${step('$2::jsonb', '&&')}`;
}

const statements = {
  narrow: candidatesSql('ORDER BY abs(length(name) - $5::int), id'),
  broad: candidatesSql('AND $5::int IS NOT NULL'),
};
