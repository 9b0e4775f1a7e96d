/** SQL of whom the session `row` looks as, while its holder still may. */
export function seenAsSql(row: string): string {
  const holderMay = `SELECT FROM user_role held JOIN role r ON r.id = held.role_id
    WHERE held.user_id = ${row}.user_id AND r.rights -> 'may' ?| ARRAY['role.update', 'user.update']`;
  return `CASE WHEN ${row}.seen_as IS NOT NULL AND EXISTS (${holderMay}) THEN ${row}.seen_as END`;
}
