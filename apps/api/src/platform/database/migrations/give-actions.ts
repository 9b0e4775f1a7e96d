import type { QueryRunner } from 'typeorm';

/**
 * Gives roles that an installation already has the actions that came with a new release, by the role's key and only
 * where they are absent; what administrators have changed otherwise stays as it is. Roles laid later have them anyway.
 */
export async function giveActions(
  runner: QueryRunner,
  given: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [key, actions] of Object.entries(given)) {
    for (const action of actions) {
      await runner.query(
        `UPDATE role SET version = version + 1,
           rights = jsonb_set(rights, '{may}', coalesce(rights -> 'may', '[]') || to_jsonb($2::text))
         WHERE key = $1 AND NOT coalesce(rights -> 'may', '[]') ? $2`,
        [key, action],
      );
    }
  }
}
