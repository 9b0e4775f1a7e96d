import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-2: roles that were saved by an administrator had lost what they may write of a record's name and primary contact. */
export class IdentityLevels1700000000100 implements MigrationInterface {
  readonly name = 'IdentityLevels1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['role', 'role_history']) {
      await runner.query(`
        UPDATE ${table} SET rights = jsonb_set(rights, '{fields,identity}', rights #> '{fields,profile}')
        WHERE rights -> 'fields' ? 'profile' AND NOT rights -> 'fields' ? 'identity'`);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
