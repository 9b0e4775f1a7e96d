import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-5: what a person has given is found by who gave it. */
export class GrantsGiven1700000000110 implements MigrationInterface {
  readonly name = 'GrantsGiven1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX customer_grant_given ON customer_grant (granted_by, customer_id) WHERE ended_at IS NULL',
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
