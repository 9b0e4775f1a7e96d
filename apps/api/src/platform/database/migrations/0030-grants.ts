import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-5: a grant that ends keeps its line, with when, by whom and why; found by person, by customer and by time. */
export class Grants1700000000030 implements MigrationInterface {
  readonly name = 'Grants1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE customer_grant
  ADD COLUMN by_hand boolean NOT NULL DEFAULT false,
  ADD COLUMN ended_at timestamptz(3),
  ADD COLUMN ended_by uuid REFERENCES app_user,
  ADD COLUMN ended_because text;
COMMENT ON COLUMN customer_grant.by_hand IS 'A collaborator whom a person named; the others follow from LC-7';
CREATE INDEX customer_grant_in_force ON customer_grant (principal_id)
  INCLUDE (customer_id, cause, level, valid_from, valid_until) WHERE ended_at IS NULL;
CREATE INDEX customer_grant_by_time ON customer_grant (valid_from, id)`);
    await runner.query(addRights);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

/** Roles of companies that exist get the new rights as the standard roles have them, unless they say otherwise. */
const addRights = `
UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{scopes,customer.share}', to_jsonb(given.scope))
FROM (VALUES ('admin', 'all'), ('salesManager', 'departmentAndBelow'), ('preSales', 'own'), ('afterSales', 'own'))
  AS given (key, scope)
WHERE role.key = given.key AND NOT jsonb_exists(rights -> 'scopes', 'customer.share');
UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{may}', rights -> 'may' || '["access.explain"]')
WHERE key = 'admin' AND NOT jsonb_exists(rights -> 'may', 'access.explain')`;
