import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of the limits that bind across processes. Unlogged: losing them in a crash only forgives. */
export class RateLimit1700000000003 implements MigrationInterface {
  readonly name = 'RateLimit1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint
      );
      CREATE INDEX rate_limit_expire ON rate_limit (expire);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
