/** SQL of the JSON of a `Principal` for the grant standing as `row`. */
export function principalSql(row: string): string {
  return `json_build_object('kind', ${row}.principal_kind, 'id', ${row}.principal_id, 'name', ${principalNameSql(row)})`;
}

/** Whoever was granted access has a name, also when the team or role is gone. */
export function principalNameSql(row: string): string {
  const name = (table: string) => `(SELECT name FROM ${table} WHERE id = ${row}.principal_id)`;
  return `coalesce(CASE ${row}.principal_kind WHEN 'user' THEN ${name('app_user')} WHEN 'team' THEN ${name('team')} WHEN 'department' THEN ${name('department')} ELSE ${name('role')} END, '')`;
}

export function grantCauseSql(row: string): string {
  return `CASE WHEN ${row}.cause = 'grant' THEN 'MANUAL' WHEN ${row}.cause = 'formerOwner' THEN 'FORMER_OWNER' WHEN ${row}.cause = 'collaborator' AND ${row}.by_hand THEN 'COLLABORATOR' ELSE 'RULE' END`;
}

export function grantStateSql(row: string): string {
  return `CASE WHEN ${row}.ended_at IS NOT NULL THEN 'ENDED' WHEN ${row}.valid_until <= (SELECT app_now()) THEN 'EXPIRED' WHEN ${row}.valid_from > (SELECT app_now()) THEN 'PLANNED' ELSE 'LIVE' END`;
}
