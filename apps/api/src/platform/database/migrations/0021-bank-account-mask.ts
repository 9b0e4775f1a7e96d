import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-2: the mask of account numbers, the same as the domain's. */
export class BankAccountMask1700000000021 implements MigrationInterface {
  readonly name = 'BankAccountMask1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION mask_bank_account(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE WHEN length(digits) < 8 THEN '****' ELSE '**** ' || right(digits, 4) END
        FROM (SELECT regexp_replace(raw, '[^0-9A-Za-z]', '', 'g') AS digits) cleaned $$`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
