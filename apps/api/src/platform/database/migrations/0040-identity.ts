import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-11: second factors, password links, keys for programs, accounts of an identity provider. */
export class Identity1700000000040 implements MigrationInterface {
  readonly name = 'Identity1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [passwords, sessions, secondFactors, apiKeys, providers, rights]) {
      await runner.query(statement);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const passwords = `
ALTER TABLE app_user
  ADD COLUMN must_change_password boolean NOT NULL DEFAULT false, ADD COLUMN password_set_at timestamptz;
-- Of a link only the hash is kept (A25).
CREATE TABLE password_link (
  token_hash bytea PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user, made_by uuid REFERENCES app_user,
  created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz
);
CREATE INDEX ON password_link (user_id);
-- One line per account asked for, whether it exists or not: both cost the same (A27).
CREATE TABLE password_request (
  account_hash bytea PRIMARY KEY, user_id uuid REFERENCES app_user,
  asked_at timestamptz NOT NULL DEFAULT now(), times int NOT NULL DEFAULT 1
);
CREATE INDEX ON password_request (asked_at);
`;

const sessions = `
ALTER TABLE session
  ADD COLUMN address text, ADD COLUMN way text NOT NULL DEFAULT 'PASSWORD',
  -- Good for nothing but setting up the second factor that is required.
  ADD COLUMN enrolling boolean NOT NULL DEFAULT false;
`;

const secondFactors = `
-- Encrypted with a key that is not in the database. last_step makes every code good for one use only.
CREATE TABLE second_factor (
  user_id uuid PRIMARY KEY REFERENCES app_user, secret bytea NOT NULL, last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(), confirmed_at timestamptz
);
CREATE TABLE recovery_code (
  user_id uuid NOT NULL REFERENCES app_user, code_hash bytea NOT NULL, used_at timestamptz,
  PRIMARY KEY (user_id, code_hash)
);
`;

const apiKeys = `
CREATE TABLE api_key (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user, name text NOT NULL, prefix text NOT NULL,
  token_hash bytea NOT NULL UNIQUE, scopes text[] NOT NULL, ip_list inet[] NOT NULL DEFAULT '{}',
  per_minute int NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz,
  revoked_at timestamptz, last_used_at timestamptz, last_used_from text
);
CREATE INDEX ON api_key (user_id, created_at);
CREATE TABLE api_key_use (
  key_id uuid NOT NULL REFERENCES api_key, day date NOT NULL, count bigint NOT NULL, PRIMARY KEY (key_id, day)
);
`;

const providers = `
-- Once somebody has come from a provider, the provider's own id of them counts, not a name they might be given there.
CREATE TABLE provider_account (
  issuer text NOT NULL, subject text NOT NULL, user_id uuid NOT NULL REFERENCES app_user,
  linked_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (issuer, subject)
);
CREATE INDEX ON provider_account (user_id);
`;

const rights = `
UPDATE role SET version = version + 1,
  rights = jsonb_set(rights, '{may}', coalesce(rights -> 'may', '[]') || '["security.update"]')
WHERE coalesce(rights -> 'may', '[]') ? 'role.update' AND NOT rights -> 'may' ? 'security.update';
`;
