import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AP-1: when the waiting step of an approval runs out, and the chains a company has laid down for itself. */
export class StepLimits1700000000011 implements MigrationInterface {
  readonly name = 'StepLimits1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    // No step had a limit before, so there is nothing to fill in.
    await runner.query('ALTER TABLE approval ADD COLUMN step_due timestamptz(3)');
    await runner.query(
      `CREATE INDEX approval_step_due ON approval (step_due, id) WHERE status = 'PENDING' AND step_due IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE approval_definition (
         kind text PRIMARY KEY, steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array' AND steps <> '[]')
       )`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
