import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only what somebody owns is a department's: who sees everything owned sees all that departments own. */
export class DepartmentsOfOwners1700000000160 implements MigrationInterface {
  readonly name = 'DepartmentsOfOwners1700000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE customer SET owner_department_id = NULL WHERE owner_id IS NULL AND owner_department_id IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE customer ADD CONSTRAINT customer_department_is_owners
       CHECK (owner_id IS NOT NULL OR owner_department_id IS NULL)`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
