import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders in which approvals are listed beside their age: by what runs out first, by the decision. */
export class ApprovalOrder1700000000012 implements MigrationInterface {
  readonly name = 'ApprovalOrder1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX approval_by_due ON approval ((LEAST(due, step_due)), id)');
    await runner.query('CREATE INDEX approval_by_decided ON approval (decided_at, id)');
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
