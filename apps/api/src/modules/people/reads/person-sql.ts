/** SQL of the JSON of a `User` whose row stands as `user`, for places where a record carries its people inside. */
export function personSql(user: string): string {
  return `json_build_object('id', ${user}.id, 'account', ${user}.account, 'name', ${user}.name, 'title', ${user}.title, 'active', ${user}.active, 'department', (SELECT json_build_object('id', home.id, 'name', home.name, 'parentId', home.parent_id) FROM department home WHERE home.id = ${user}.department_id))`;
}

/** The same for the person whose id is the SQL expression `id`; empty without one. */
export function personByIdSql(id: string): string {
  return `(SELECT ${personSql('person')} FROM app_user person WHERE person.id = ${id})`;
}
