import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AC-2, AC-10: every change of a role is kept, by whatever way it was made; somebody can always change roles. */
export class RoleHistory1700000000022 implements MigrationInterface {
  readonly name = 'RoleHistory1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [history, versions, administrators]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// No foreign key: the history of a deleted role is what it is brought back from.
const history = `
ALTER TABLE role ADD COLUMN changed_by uuid REFERENCES app_user, ADD COLUMN changed_at timestamptz(3),
  ADD COLUMN restored_from int;
UPDATE role SET changed_at = app_now();
ALTER TABLE role ALTER COLUMN changed_at SET NOT NULL, ALTER COLUMN changed_at SET DEFAULT app_now();
CREATE TABLE role_history (
  id uuid PRIMARY KEY DEFAULT new_id(), role_id uuid NOT NULL, version int NOT NULL, name text NOT NULL,
  rights jsonb NOT NULL, by_id uuid, at timestamptz(3) NOT NULL, restored_from int,
  deed text NOT NULL CHECK (deed IN ('CREATED', 'CHANGED', 'RESTORED', 'DELETED')), UNIQUE (role_id, version)
);
CREATE INDEX ON role_history (at, id);
INSERT INTO role_history (role_id, version, name, rights, at, deed)
  SELECT id, version, name, rights, changed_at, 'CREATED' FROM role;
`;

// The version is the database's to count: what is kept by version elsewhere must never meet changed rights.
const versions = `
CREATE FUNCTION role_counts_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := greatest(NEW.version, 1 + coalesce((SELECT max(version) FROM role_history WHERE role_id = NEW.id), 0));
  ELSIF (NEW.name, NEW.rights) IS DISTINCT FROM (OLD.name, OLD.rights) THEN
    NEW.version := OLD.version + 1;
    NEW.changed_at := app_now();
  ELSE
    NEW.version := OLD.version;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_counts_versions BEFORE INSERT OR UPDATE ON role FOR EACH ROW EXECUTE FUNCTION role_counts_versions();
CREATE FUNCTION role_is_remembered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO role_history (role_id, version, name, rights, by_id, at, deed)
      VALUES (OLD.id, OLD.version + 1, OLD.name, OLD.rights, OLD.changed_by, app_now(), 'DELETED');
  ELSIF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO role_history (role_id, version, name, rights, by_id, at, restored_from, deed)
      VALUES (NEW.id, NEW.version, NEW.name, NEW.rights, NEW.changed_by, NEW.changed_at, NEW.restored_from,
        CASE WHEN NEW.restored_from IS NOT NULL THEN 'RESTORED' WHEN TG_OP = 'INSERT' THEN 'CREATED' ELSE 'CHANGED' END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_is_remembered AFTER INSERT OR UPDATE OR DELETE ON role
  FOR EACH ROW EXECUTE FUNCTION role_is_remembered();
`;

// R11: two who take the last two administrators away at the same moment wait for each other here, and the second one
// finds nobody left.
const administrators = `
CREATE FUNCTION administrator_remains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'app_user' THEN
    IF NOT EXISTS (SELECT FROM user_role ur JOIN role r ON r.id = ur.role_id
      WHERE ur.user_id = OLD.id AND r.rights -> 'may' ? 'role.update') THEN RETURN NULL; END IF;
  ELSIF TG_TABLE_NAME = 'user_role' THEN
    IF NOT EXISTS (SELECT FROM role WHERE id = OLD.role_id AND rights -> 'may' ? 'role.update') THEN
      RETURN NULL; END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('administrators', 0));
  IF NOT EXISTS (
    SELECT FROM user_role ur JOIN app_user u ON u.id = ur.user_id JOIN role r ON r.id = ur.role_id
    WHERE u.active AND r.rights -> 'may' ? 'role.update') THEN
    RAISE EXCEPTION 'Nobody could change roles any more'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'administrator_remains';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER administrator_remains AFTER UPDATE ON role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.rights -> 'may' ? 'role.update' AND (NEW.rights -> 'may' ? 'role.update') IS NOT TRUE)
  EXECUTE FUNCTION administrator_remains();
CREATE CONSTRAINT TRIGGER administrator_goes AFTER DELETE ON role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.rights -> 'may' ? 'role.update') EXECUTE FUNCTION administrator_remains();
CREATE CONSTRAINT TRIGGER administrator_remains AFTER UPDATE ON app_user DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION administrator_remains();
CREATE CONSTRAINT TRIGGER administrator_remains AFTER DELETE OR UPDATE ON user_role DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION administrator_remains();
`;
