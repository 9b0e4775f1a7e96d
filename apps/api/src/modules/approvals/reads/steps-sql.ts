import { personByIdSql, personSql } from '../../people/index.js';

/** SQL of the chain of an approval whose row stands as `row`: who may decide each step, who did, and how. */
export function stepsSql(row: string): string {
  const approvers = `(SELECT coalesce(json_agg(${personSql('approver')} ORDER BY approver.name), '[]') FROM app_user approver WHERE approver.id = ANY(ARRAY(SELECT jsonb_array_elements_text(step.value->'approvers')::uuid)))`;
  const parts = [
    `'name', step.value->>'name'`,
    `'approvers', ${approvers}`,
    `'decidedBy', ${personByIdSql(`(step.value->>'decidedBy')::uuid`)}`,
    `'due', to_timestamp((step.value->>'due')::float8 / 1000)`,
    `'escalations', coalesce((step.value->>'escalations')::int, 0)`,
    ...['decision', 'comment', 'at'].map((name) => `'${name}', step.value->>'${name}'`),
  ];
  return `(SELECT json_agg(json_build_object(${parts.join(', ')}) ORDER BY step.ordinality) FROM jsonb_array_elements(${row}.steps) WITH ORDINALITY AS step (value, ordinality))`;
}
