import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What background work needs: ids made in SQL, a bell on the outbox, indexes for what falls due. */
export class Background1700000000002 implements MigrationInterface {
  readonly name = 'Background1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [newId, outboxBell, dueReminders, imports]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// Ordered by time like the ids the API makes, so that set-based inserts fill their indexes from the right.
const newId = `
DO $do$ BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NOT NULL THEN
    CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT uuidv7()';
  ELSE
    CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $fn$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid
    $fn$;
  END IF;
END $do$;
`;

const outboxBell = `
CREATE FUNCTION outbox_rings() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_notify('outbox_waiting', ''); RETURN NULL; END $$;
CREATE TRIGGER outbox_rings AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_rings();
CREATE INDEX outbox_dispatched ON outbox (dispatched_at) WHERE dispatched_at IS NOT NULL;
`;

const dueReminders = `
CREATE INDEX customer_with_application ON customer (id) WHERE application_id IS NOT NULL;
CREATE INDEX reminder_due ON reminder (due) WHERE done_at IS NULL;
`;

const imports = `
-- Whom an imported name may be a second time: the same core, cheaper to find than by terms.
CREATE INDEX customer_by_core ON customer (name_core) WHERE deleted_at IS NULL AND name_core <> '';
ALTER TABLE import_job ADD COLUMN encoding text, ADD COLUMN locale text NOT NULL DEFAULT 'zh-CN';
CREATE INDEX import_job_open ON import_job (created_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX stored_file_expires ON stored_file (expires_at) WHERE expires_at IS NOT NULL;
`;
