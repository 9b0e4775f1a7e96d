import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session in which an administrator looks with another person's eyes, and only looks. */
export class SeenAs1700000000023 implements MigrationInterface {
  readonly name = 'SeenAs1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN seen_as uuid REFERENCES app_user');
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
