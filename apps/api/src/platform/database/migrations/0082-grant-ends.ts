import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody revoked a grant, in their words. */
export class GrantEnds1700000000082 implements MigrationInterface {
  readonly name = 'GrantEnds1700000000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_grant ADD COLUMN ended_reason text');
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
