import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, rights, customers and what hangs off them. Later migrations only add. */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [clock, masks, people, rules, customers, children, work])
      await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const clock = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE app_clock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), ahead interval NOT NULL DEFAULT '0');
INSERT INTO app_clock DEFAULT VALUES;
-- Business time: the database's clock plus an offset that is 0 outside demo and tests.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT date_trunc('milliseconds', now() + (SELECT ahead FROM app_clock)) $$;
CREATE TABLE app_secret (name text PRIMARY KEY, value bytea NOT NULL);
CREATE TABLE app_setting (name text PRIMARY KEY, value jsonb NOT NULL);
-- The days of the rules are days in the company's zone, never the browser's (edge case 5).
CREATE FUNCTION company_zone() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce((SELECT value #>> '{}' FROM app_setting WHERE name = 'company.zone'), 'Asia/Shanghai') $$;
`;

// The same masks as the domain's; a test compares them. A masked value never leaves the database unmasked.
const masks = `
CREATE FUNCTION mask_tail(digits text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN length(digits) < 4 THEN '****' ELSE '****' || right(digits, 2) END $$;
CREATE FUNCTION mask_mobile(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN length(digits) >= 11 THEN left(digits, 3) || '****' || right(digits, 4) ELSE mask_tail(digits) END
  FROM (SELECT regexp_replace(regexp_replace(raw, '[^0-9]', '', 'g'), '^(?:00)?86(?=1[0-9]{10}$)', '') AS digits) cleaned $$;
CREATE FUNCTION mask_phone(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN digits ~ '^(86)?1[3-9][0-9]{9}$' THEN mask_mobile(raw)
    WHEN length(digits) < 7 THEN mask_tail(digits)
    WHEN area IS NULL THEN '****' || right(digits, 4)
    ELSE regexp_replace(area, '[^0-9]', '', 'g') || '-****' || right(digits, 4)
  END
  FROM (SELECT regexp_replace(raw, '[^0-9]', '', 'g') AS digits,
    (regexp_match(raw, '^\\s*(\\(?0[0-9]{2,3}\\)?)[\\s-]'))[1] AS area) cleaned $$;
CREATE FUNCTION mask_email(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN raw ~ '.@' THEN left(raw, 1) || '***' || regexp_replace(raw, '^.*@', '@') ELSE '****' END $$;
CREATE FUNCTION mask_name(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN btrim(raw) = '' THEN '' ELSE left(btrim(raw), 1) || repeat('*', greatest(1, length(btrim(raw)) - 1)) END $$;
`;

const people = `
CREATE TABLE department (
  id uuid PRIMARY KEY, name text NOT NULL, parent_id uuid REFERENCES department, position int NOT NULL DEFAULT 0
);
-- Every department is its own descendant at depth 0.
CREATE TABLE department_closure (
  ancestor_id uuid NOT NULL REFERENCES department, descendant_id uuid NOT NULL REFERENCES department,
  depth int NOT NULL, PRIMARY KEY (ancestor_id, descendant_id)
);
CREATE INDEX ON department_closure (descendant_id);
CREATE TABLE app_user (
  id uuid PRIMARY KEY, account text NOT NULL UNIQUE, name text NOT NULL, name_pinyin text NOT NULL DEFAULT '',
  name_initials text NOT NULL DEFAULT '', title text,
  department_id uuid REFERENCES department, superior_id uuid REFERENCES app_user, post text,
  password_hash text, active boolean NOT NULL DEFAULT true, locale text NOT NULL DEFAULT 'zh-CN',
  preferences jsonb NOT NULL DEFAULT '{}', failed_sign_ins int NOT NULL DEFAULT 0, locked_until timestamptz,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX ON app_user (department_id);
CREATE INDEX ON app_user (superior_id);
CREATE TABLE managed_department (
  user_id uuid NOT NULL REFERENCES app_user, department_id uuid NOT NULL REFERENCES department,
  PRIMARY KEY (user_id, department_id)
);
CREATE TABLE team (id uuid PRIMARY KEY, name text NOT NULL);
CREATE TABLE team_member (
  team_id uuid NOT NULL REFERENCES team, user_id uuid NOT NULL REFERENCES app_user, PRIMARY KEY (team_id, user_id)
);
CREATE INDEX ON team_member (user_id);
CREATE TABLE role (
  id uuid PRIMARY KEY, key text NOT NULL UNIQUE, name text NOT NULL, version int NOT NULL DEFAULT 1, rights jsonb NOT NULL
);
CREATE TABLE user_role (
  user_id uuid NOT NULL REFERENCES app_user, role_id uuid NOT NULL REFERENCES role, PRIMARY KEY (user_id, role_id)
);
CREATE TABLE session (
  id uuid PRIMARY KEY, token_hash bytea NOT NULL UNIQUE, user_id uuid NOT NULL REFERENCES app_user,
  created_at timestamptz NOT NULL DEFAULT now(), last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL, revoked_at timestamptz, user_agent text
);
CREATE INDEX ON session (user_id);
CREATE TABLE idempotency_key (
  user_id uuid NOT NULL REFERENCES app_user, key text NOT NULL, request_hash bytea NOT NULL,
  response jsonb, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (user_id, key)
);
CREATE INDEX ON idempotency_key (created_at);
CREATE TABLE access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz(3) NOT NULL DEFAULT now(),
  user_id uuid, deed text NOT NULL, customer_id uuid, contact_id uuid, detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX ON access_log (user_id, deed, at);
`;

const rules = `
CREATE TABLE lifecycle_policy (
  version int PRIMARY KEY, id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(), since timestamptz(3) NOT NULL, by_id uuid REFERENCES app_user, rules jsonb NOT NULL,
  applied_to_running boolean NOT NULL DEFAULT false
);
CREATE TABLE holiday_override (
  day date PRIMARY KEY, working boolean NOT NULL, name text NOT NULL, by_id uuid REFERENCES app_user,
  at timestamptz(3) NOT NULL
);
-- LC-22: several pools; one is in use.
CREATE TABLE pool (
  id uuid PRIMARY KEY, name text NOT NULL, visible_classes jsonb NOT NULL DEFAULT '[]', rules jsonb NOT NULL DEFAULT '{}'
);
CREATE TABLE pool_department (
  pool_id uuid NOT NULL REFERENCES pool, department_id uuid NOT NULL REFERENCES department,
  PRIMARY KEY (pool_id, department_id)
);
`;

const customers = `
-- Codes of customers entered by hand; generated and imported ones draw from it too.
CREATE SEQUENCE customer_code_number;
CREATE TABLE customer (
  id uuid PRIMARY KEY, code text NOT NULL UNIQUE, version int NOT NULL DEFAULT 1,
  name text NOT NULL, name_key text NOT NULL, name_core text NOT NULL DEFAULT '', name_pinyin text NOT NULL DEFAULT '',
  name_initials text NOT NULL DEFAULT '', name_terms text[] NOT NULL DEFAULT '{}',
  address text, industry text, phone text, phone_key text, introduction text, credit_code text,
  country text NOT NULL DEFAULT 'CN', postcode text, incomplete boolean NOT NULL DEFAULT false,
  care_class text CHECK (care_class IN ('A', 'B', 'C')),
  importance text CHECK (importance IN ('important', 'potential', 'ordinary')),
  stage text NOT NULL CHECK (stage IN ('potential', 'intent', 'formal', 'pool')),
  pool_id uuid NOT NULL REFERENCES pool,
  owner_id uuid REFERENCES app_user, owner_department_id uuid REFERENCES department,
  creator_id uuid NOT NULL REFERENCES app_user, ever_approved boolean NOT NULL DEFAULT false,
  protected_since timestamptz(3), protected_until timestamptz(3), stage_since timestamptz(3),
  grants_used int NOT NULL DEFAULT 0, granted_days int NOT NULL DEFAULT 0, policy_version int NOT NULL DEFAULT 1,
  review_since timestamptz(3), review_due timestamptz(3), review_status text, review_reason text,
  review_by uuid REFERENCES app_user, review_at timestamptz(3),
  application_id uuid, application_kind text, application_by uuid, application_days int, application_at timestamptz(3),
  formal_since timestamptz(3), contracts_signed int NOT NULL DEFAULT 0, first_deal_on date, last_deal_on date,
  lost_at timestamptz(3), lost_reason text,
  pool_since timestamptz(3), pool_cause text, pool_reason text, left_pool_at timestamptz(3),
  lock_by uuid REFERENCES app_user, lock_at timestamptz(3), lock_reason text,
  reservation_by uuid REFERENCES app_user, reservation_since timestamptz(3),
  last_owner_id uuid REFERENCES app_user, last_stage text, last_deadline timestamptz(3), former_owners jsonb NOT NULL DEFAULT '[]',
  last_follow_up_at timestamptz(3), next_contact_at timestamptz(3),
  next_deadline_at timestamptz(3), next_deadline_what text,
  deleted_at timestamptz(3), duplicate_of uuid REFERENCES customer,
  created_at timestamptz(3) NOT NULL, updated_at timestamptz(3) NOT NULL,
  -- LC-1: the pool has no owner, every other stage has exactly one.
  CONSTRAINT customer_owner_fits_stage CHECK ((stage = 'pool') = (owner_id IS NULL)),
  CONSTRAINT customer_deadline_fits_stage CHECK ((stage IN ('potential', 'intent')) = (protected_until IS NOT NULL))
);
CREATE UNIQUE INDEX customer_name_key ON customer (name_key) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner ON customer (owner_id, protected_until, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner_stage ON customer (owner_id, stage, protected_until, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner_created ON customer (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_department ON customer (owner_department_id, stage, protected_until, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_stage ON customer (stage, protected_until, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_stage_created ON customer (stage, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_in_pool ON customer (pool_id, pool_since, id) WHERE stage = 'pool' AND deleted_at IS NULL;
CREATE INDEX customer_by_created ON customer (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_updated ON customer (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_name ON customer (name, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_creator ON customer (creator_id) WHERE deleted_at IS NULL;
CREATE INDEX customer_due ON customer (next_deadline_at, id) WHERE next_deadline_at IS NOT NULL;
CREATE INDEX customer_by_phone ON customer (phone_key) WHERE phone_key IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX customer_by_credit_code ON customer (credit_code) WHERE credit_code IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX customer_by_terms ON customer USING gin (name_terms) WHERE deleted_at IS NULL;
CREATE TABLE customer_event (
  id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer, seq int NOT NULL, at timestamptz(3) NOT NULL,
  type text NOT NULL, actor_id uuid REFERENCES app_user, reason text, policy_version int NOT NULL, data jsonb NOT NULL,
  UNIQUE (customer_id, seq)
);
-- LC-8: how many a person has claimed today.
CREATE INDEX customer_event_claims ON customer_event (actor_id, at) WHERE type IN ('Claimed', 'Reserved');
CREATE TABLE customer_grant (
  id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer,
  principal_kind text NOT NULL CHECK (principal_kind IN ('user', 'team', 'department', 'role')), principal_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('read', 'write')), cause text NOT NULL,
  valid_from timestamptz(3) NOT NULL, valid_until timestamptz(3), granted_by uuid REFERENCES app_user, reason text
);
CREATE INDEX ON customer_grant (principal_id, customer_id);
CREATE INDEX ON customer_grant (customer_id);
`;

const children = `
CREATE TABLE contact (
  id uuid PRIMARY KEY, version int NOT NULL DEFAULT 1, customer_id uuid NOT NULL REFERENCES customer,
  name text NOT NULL, name_pinyin text NOT NULL DEFAULT '', name_initials text NOT NULL DEFAULT '',
  title text, mobile text, phone text, email text, wechat text, is_primary boolean NOT NULL DEFAULT false,
  creator_id uuid NOT NULL REFERENCES app_user, deleted_at timestamptz(3),
  created_at timestamptz(3) NOT NULL, updated_at timestamptz(3) NOT NULL
);
CREATE INDEX ON contact (customer_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ON contact (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ON contact (name, id) WHERE deleted_at IS NULL;
CREATE INDEX ON contact (mobile) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX contact_one_primary ON contact (customer_id) WHERE is_primary AND deleted_at IS NULL;
-- LC-13: references through the lens, not copies; an entry shows only while its customer is readable.
CREATE TABLE address_book_entry (
  user_id uuid NOT NULL REFERENCES app_user, contact_id uuid NOT NULL REFERENCES contact,
  added_at timestamptz(3) NOT NULL, PRIMARY KEY (user_id, contact_id)
);
CREATE TABLE follow_up (
  id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer, contact_id uuid REFERENCES contact,
  author_id uuid NOT NULL REFERENCES app_user, way text NOT NULL, note text NOT NULL, at timestamptz(3) NOT NULL,
  next_contact_at timestamptz(3), created_at timestamptz(3) NOT NULL
);
CREATE INDEX ON follow_up (customer_id, at, id);
CREATE INDEX ON follow_up (author_id, at);
CREATE TABLE signed_contract (
  id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer, number text NOT NULL UNIQUE, signed_on date NOT NULL,
  amount numeric(18, 2) NOT NULL, currency text NOT NULL, recorded_by uuid NOT NULL REFERENCES app_user,
  recorded_at timestamptz(3) NOT NULL
);
CREATE INDEX ON signed_contract (customer_id, signed_on, id);
CREATE TABLE approval (
  id uuid PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('INTENT', 'EXTENSION', 'PROTECTION_REVIEW')),
  status text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  customer_id uuid NOT NULL REFERENCES customer, applicant_id uuid NOT NULL REFERENCES app_user,
  reason text, days int, due timestamptz(3), created_at timestamptz(3) NOT NULL, decided_at timestamptz(3),
  -- steps: [{ name, approvers: [user id], decidedBy, decision, comment, at }]; the waiting step's approvers stand beside.
  steps jsonb NOT NULL, waiting_for uuid[] NOT NULL DEFAULT '{}', decided_by uuid[] NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX approval_one_pending ON approval (customer_id) WHERE status = 'PENDING';
CREATE INDEX approval_waiting ON approval USING gin (waiting_for) WHERE status = 'PENDING';
CREATE INDEX approval_decided ON approval USING gin (decided_by);
CREATE INDEX ON approval (applicant_id, created_at, id);
CREATE INDEX ON approval (customer_id, created_at);
CREATE INDEX ON approval (created_at, id);
CREATE TABLE reminder (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user, customer_id uuid REFERENCES customer,
  kind text NOT NULL, due timestamptz(3) NOT NULL, data jsonb NOT NULL DEFAULT '{}', created_at timestamptz(3) NOT NULL,
  done_at timestamptz(3), key text NOT NULL UNIQUE
);
CREATE INDEX reminder_open ON reminder (user_id, due, id) WHERE done_at IS NULL;
CREATE INDEX ON reminder (customer_id) WHERE done_at IS NULL;
`;

const work = `
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(), dispatched_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE dispatched_at IS NULL;
CREATE TABLE stored_file (
  id uuid PRIMARY KEY, owner_id uuid NOT NULL REFERENCES app_user, name text NOT NULL, media_type text NOT NULL,
  size bigint NOT NULL, sha256 bytea NOT NULL, purpose text NOT NULL, created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3)
);
-- In the database, so that every API process and worker reaches it and a backup holds it.
CREATE TABLE stored_file_part (
  file_id uuid NOT NULL REFERENCES stored_file ON DELETE CASCADE, part int NOT NULL, bytes bytea NOT NULL,
  PRIMARY KEY (file_id, part)
);
CREATE TABLE import_job (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user, file_id uuid NOT NULL REFERENCES stored_file,
  mapping jsonb NOT NULL, target text NOT NULL, mode text NOT NULL, status text NOT NULL, total int,
  done int NOT NULL DEFAULT 0, created int NOT NULL DEFAULT 0, refused int NOT NULL DEFAULT 0, error text,
  outcome_file_id uuid REFERENCES stored_file, created_at timestamptz(3) NOT NULL, finished_at timestamptz(3)
);
CREATE INDEX ON import_job (user_id, created_at, id);
CREATE TABLE import_outcome (
  job_id uuid NOT NULL REFERENCES import_job ON DELETE CASCADE, row int NOT NULL, outcome text NOT NULL,
  customer_id uuid, name text, detail jsonb NOT NULL DEFAULT '{}', PRIMARY KEY (job_id, row)
);
CREATE TABLE bulk_operation (
  id uuid PRIMARY KEY, kind text NOT NULL, by_id uuid NOT NULL REFERENCES app_user, at timestamptz(3) NOT NULL,
  count int NOT NULL, reason text, undo_until timestamptz(3) NOT NULL, undone_at timestamptz(3), undone_by uuid,
  -- items: what each customer was before, as the undo needs it
  items jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX ON bulk_operation (by_id, at, id);
CREATE TABLE saved_view (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES app_user, page text NOT NULL, name text NOT NULL,
  query text NOT NULL, created_at timestamptz(3) NOT NULL DEFAULT now(), UNIQUE (user_id, page, name)
);
`;
