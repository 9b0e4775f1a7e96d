import type { MigrationInterface, QueryRunner } from 'typeorm';

/** DA-7: customers leave only as far as rights and quotas allow, and whoever looks at very many is noticed. */
export class Exports1700000000070 implements MigrationInterface {
  readonly name = 'Exports1700000000070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [jobs, looking, scopes('role'), scopes('role_history')]) {
      await runner.query(statement);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const jobs = `
CREATE TABLE export_job (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user,
  -- As it was asked for, and asked again when it runs.
  filter jsonb, order_by jsonb NOT NULL, customer_ids uuid[], columns text[] NOT NULL, locale text NOT NULL,
  status text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  -- Rows taken from the quota of this day; what is not used goes back.
  day date NOT NULL, reserved int NOT NULL, total int NOT NULL, done int NOT NULL DEFAULT 0,
  file_id uuid REFERENCES stored_file ON DELETE SET NULL, error text, downloads int NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL, finished_at timestamptz(3), expires_at timestamptz(3)
);
CREATE INDEX ON export_job (user_id, created_at, id);
CREATE INDEX export_job_open ON export_job (created_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX export_job_file ON export_job (file_id) WHERE file_id IS NOT NULL;
-- Its row is the lock that exports of one person wait for.
CREATE TABLE export_use (
  user_id uuid NOT NULL REFERENCES app_user, day date NOT NULL, rows int NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (user_id, day)
);
`;

const looking = `
-- When a person last opened a customer: what counts as one look, and how many within an hour.
CREATE TABLE opened_customer (
  user_id uuid NOT NULL, customer_id uuid NOT NULL, at timestamptz(3) NOT NULL, PRIMARY KEY (user_id, customer_id)
);
CREATE INDEX ON opened_customer (user_id, at);
CREATE INDEX ON opened_customer (at);
-- Rows of lists, counted by spans of five minutes.
CREATE TABLE listed_rows (
  user_id uuid NOT NULL, since timestamptz(3) NOT NULL, rows int NOT NULL, PRIMARY KEY (user_id, since)
);
CREATE INDEX ON listed_rows (since);
CREATE TABLE viewing_alarm (user_id uuid PRIMARY KEY, rung_at timestamptz(3) NOT NULL);
`;

/** To export was held or not; now it reaches so far, at first as far as reading did. */
const scopes = (table: string) => `
UPDATE ${table} SET rights = jsonb_set(
  jsonb_set(rights, '{may}', (rights -> 'may') - 'customer.export'),
  '{scopes}', coalesce(rights -> 'scopes', '{}') ||
    CASE WHEN rights -> 'scopes' ? 'customer.read'
      THEN jsonb_build_object('customer.export', rights -> 'scopes' -> 'customer.read') ELSE '{}' END)
WHERE rights -> 'may' ? 'customer.export';
`;
