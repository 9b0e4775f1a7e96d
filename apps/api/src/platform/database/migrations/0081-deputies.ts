import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for whom, from one moment until just before another. Nothing sweeps. */
export class Deputies1700000000081 implements MigrationInterface {
  readonly name = 'Deputies1700000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deputy (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES app_user, deputy_id uuid NOT NULL REFERENCES app_user,
        valid_from timestamptz(3) NOT NULL, valid_until timestamptz(3) NOT NULL, reason text,
        made_by uuid NOT NULL REFERENCES app_user, made_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3), ended_by uuid REFERENCES app_user,
        CHECK (person_id <> deputy_id), CHECK (valid_from < valid_until)
      );
      CREATE INDEX ON deputy (deputy_id, valid_until) WHERE ended_at IS NULL;
      CREATE INDEX ON deputy (person_id, valid_from, id)`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
