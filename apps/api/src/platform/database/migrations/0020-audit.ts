import type { MigrationInterface, QueryRunner } from 'typeorm';

import { giveActions } from './give-actions.js';

/** AC-11: the audit log. Lines are only ever added, and each is sealed into a chain when its transaction commits. */
export class Audit1700000000020 implements MigrationInterface {
  readonly name = 'Audit1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [lines, chains, onlyAdded, rights]) await runner.query(statement);
    await giveActions(runner, { admin: ['audit.read', 'role.read'] });
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// No foreign keys: a line outlives whatever it speaks of.
const lines = `
CREATE TABLE audit_log (
  id uuid PRIMARY KEY DEFAULT new_id(),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(), business_at timestamptz(3) NOT NULL,
  deed text NOT NULL, actor_id uuid, subject_type text, subject_id text, detail jsonb NOT NULL DEFAULT '{}',
  address text, trace_id text,
  words text GENERATED ALWAYS AS (detail::text || ' ' || coalesce(address, '') || ' ' || coalesce(trace_id, '')) STORED
);
CREATE INDEX ON audit_log (at, id);
CREATE INDEX ON audit_log (deed, at, id);
CREATE INDEX ON audit_log (actor_id, at, id);
CREATE INDEX ON audit_log (subject_id, at, id);
CREATE INDEX ON audit_log USING gin (words gin_trgm_ops);
`;

// Sixteen chains, so that people who sign in at the same moment do not wait for one head. The link is made by a
// deferred trigger: the head is held only while the transaction commits, and whoever holds it waits for nobody.
const chains = `
CREATE TABLE audit_link (
  chain smallint NOT NULL, seq bigint NOT NULL, line_id uuid NOT NULL UNIQUE, hash bytea NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE TABLE audit_chain (chain smallint PRIMARY KEY, seq bigint NOT NULL, hash bytea NOT NULL) WITH (fillfactor = 50);
INSERT INTO audit_chain SELECT chain, 0, sha256(convert_to('audit chain ' || chain, 'UTF8')) FROM generate_series(0, 15) chain;
CREATE FUNCTION audit_line_text(line audit_log) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(line.id, extract(epoch FROM line.at)::text, extract(epoch FROM line.business_at)::text, line.deed,
    line.actor_id, line.subject_type, line.subject_id, line.detail, line.address, line.trace_id)::text $$;
CREATE FUNCTION audit_link_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mine CONSTANT smallint := pg_backend_pid() % 16;
  head audit_chain;
  sealed bytea;
BEGIN
  SELECT * INTO STRICT head FROM audit_chain WHERE chain = mine FOR UPDATE;
  sealed := sha256(head.hash || convert_to(audit_line_text(NEW), 'UTF8'));
  INSERT INTO audit_link (chain, seq, line_id, hash) VALUES (mine, head.seq + 1, NEW.id, sealed);
  UPDATE audit_chain SET seq = head.seq + 1, hash = sealed WHERE chain = mine;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_linked AFTER INSERT ON audit_log
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_link_line();
`;

const onlyAdded = `
CREATE FUNCTION audit_only_added() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'The audit log is only ever added to' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added();
CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added();
CREATE TRIGGER audit_only_added BEFORE DELETE OR TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added();
`;

// Where the application's role is no superuser, it cannot even try.
const rights = `
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log, audit_link FROM PUBLIC, CURRENT_USER;
REVOKE DELETE, TRUNCATE ON audit_chain FROM PUBLIC, CURRENT_USER;
`;
