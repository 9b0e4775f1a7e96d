import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-1: the organisation as administrators change it. */
export class Organisation1700000000050 implements MigrationInterface {
  readonly name = 'Organisation1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app_user ADD COLUMN version int NOT NULL DEFAULT 1;
      CREATE INDEX app_user_by_spelling ON app_user (name_pinyin, id);
      CREATE INDEX ON managed_department (department_id);
      CREATE INDEX ON user_role (role_id);
      CREATE INDEX ON department (parent_id, position, id);
      CREATE UNIQUE INDEX team_name ON team (lower(name))`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
