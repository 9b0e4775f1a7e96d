import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which import a customer came by, so that it can be taken back (DA-6). */
export class UndoImports1700000000010 implements MigrationInterface {
  readonly name = 'UndoImports1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer ADD COLUMN import_id uuid');
    await runner.query(
      'CREATE INDEX customer_by_import ON customer (import_id, id) WHERE import_id IS NOT NULL',
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
