/** SQL of `{ id: name }` for the people whom a journal line (jsonb) names. */
export function namesInSql(data: string): string {
  return `(SELECT json_object_agg(named.id, named.name) FROM app_user named WHERE named.id = ANY(ARRAY(SELECT value::uuid FROM jsonb_each_text(${data}) WHERE key IN ('actor', 'owner', 'from', 'to', 'applicant', 'enteredBy') AND value IS NOT NULL)))`;
}
