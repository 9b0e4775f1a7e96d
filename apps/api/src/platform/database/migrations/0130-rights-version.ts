import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person's rights are made of beside their own row and the clock. */
const tables = [
  'role',
  'user_role',
  'department_closure',
  'managed_department',
  'team_member',
  'pool',
  'pool_department',
  'territory_member',
  'deputy',
  'lifecycle_policy',
];

/**
 * Counts every change of what rights are made of, in the transaction of the change itself. A process that knows the count
 * under which it has read somebody's rights knows, too, whether they still hold.
 */
export class RightsVersion1700000000130 implements MigrationInterface {
  readonly name = 'RightsVersion1700000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rights_version (version bigint NOT NULL);
      INSERT INTO rights_version VALUES (1);
      CREATE FUNCTION count_rights_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN UPDATE rights_version SET version = version + 1; RETURN NULL; END $$`);
    for (const table of tables) {
      await runner.query(`
        CREATE TRIGGER ${table}_changes_rights AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION count_rights_change()`);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
