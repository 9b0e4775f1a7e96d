import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose name is reserved on what, counted with every answer that says what a person may do. */
export class Reserved1700000000004 implements MigrationInterface {
  readonly name = 'Reserved1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX customer_by_reservation ON customer (reservation_by) WHERE reservation_by IS NOT NULL',
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
