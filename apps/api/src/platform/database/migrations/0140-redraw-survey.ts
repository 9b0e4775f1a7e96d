import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the count of what a redraw moves has come; those that were looked at before are counted. */
export class RedrawSurvey1700000000140 implements MigrationInterface {
  readonly name = 'RedrawSurvey1700000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE territory_redraw
        ADD COLUMN is_counted boolean NOT NULL DEFAULT true,
        ADD COLUMN to_look_at int NOT NULL DEFAULT 0,
        ADD COLUMN looked_at int NOT NULL DEFAULT 0,
        -- The last customer that was looked at, in the order of their ids.
        ADD COLUMN looked_to uuid`);
    await runner.query(
      `CREATE INDEX ON territory_redraw (made_at, id) WHERE status = 'DRAFT' AND NOT is_counted`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
