import type { MigrationInterface, QueryRunner } from 'typeorm';

import { giveActions } from './give-actions.js';

/** AC-9: sales territories, and on every customer the one it belongs to. */
export class Territories1700000000080 implements MigrationInterface {
  readonly name = 'Territories1700000000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, customers, keys, decides, finds]) await runner.query(statement);
    await giveActions(runner, { admin: ['territory.update'] });
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const tables = `
CREATE TABLE territory (
  id uuid PRIMARY KEY, version int NOT NULL DEFAULT 1, name text NOT NULL,
  created_at timestamptz(3) NOT NULL, closed_at timestamptz(3)
);
CREATE UNIQUE INDEX territory_name ON territory (lower(name)) WHERE closed_at IS NULL;
CREATE TABLE territory_member (
  territory_id uuid NOT NULL REFERENCES territory,
  principal_kind text NOT NULL CHECK (principal_kind IN ('user', 'team', 'department')), principal_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('read', 'write')),
  PRIMARY KEY (territory_id, principal_id)
);
-- A territory as somebody drew it: looked at, confirmed, carried out, and kept as its history.
CREATE TABLE territory_redraw (
  id uuid PRIMARY KEY, territory_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('CREATED', 'CHANGED', 'CLOSED')),
  name text NOT NULL, members jsonb NOT NULL, changed text[] NOT NULL,
  -- How many had been confirmed when it was looked at: what it says holds only until the next.
  turn int NOT NULL,
  status text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'RUNNING', 'DONE')),
  entering int NOT NULL DEFAULT 0, entering_from_others int NOT NULL DEFAULT 0,
  leaving int NOT NULL DEFAULT 0, leaving_to_others int NOT NULL DEFAULT 0,
  sight jsonb NOT NULL DEFAULT '[]', sight_is_whole boolean NOT NULL DEFAULT true,
  moved int NOT NULL DEFAULT 0, collected boolean NOT NULL DEFAULT false,
  made_by uuid NOT NULL REFERENCES app_user, made_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3), done_at timestamptz(3)
);
CREATE INDEX ON territory_redraw (territory_id, made_at, id);
CREATE INDEX ON territory_redraw (made_by) WHERE status = 'DRAFT';
CREATE INDEX ON territory_redraw (confirmed_at, id) WHERE status = 'RUNNING';
-- Without a redraw a rule is in force; with one it is only looked at.
CREATE TABLE territory_rule (
  id uuid PRIMARY KEY, territory_id uuid NOT NULL, redraw_id uuid REFERENCES territory_redraw ON DELETE CASCADE,
  position int NOT NULL, key text NOT NULL, customer_id uuid REFERENCES customer, postcode text, place text, industry text
);
CREATE UNIQUE INDEX territory_rule_key ON territory_rule (key) WHERE redraw_id IS NULL;
CREATE INDEX ON territory_rule (key);
CREATE INDEX ON territory_rule (territory_id, position, id);
CREATE INDEX ON territory_rule (redraw_id) WHERE redraw_id IS NOT NULL;
CREATE TABLE territory_move (
  id uuid PRIMARY KEY DEFAULT new_id(), redraw_id uuid NOT NULL REFERENCES territory_redraw ON DELETE CASCADE,
  customer_id uuid NOT NULL, from_id uuid, to_id uuid, moved boolean NOT NULL DEFAULT false
);
CREATE INDEX ON territory_move (redraw_id, id);
CREATE INDEX ON territory_move (redraw_id, customer_id);
`;

/** Where companies lie is read from their address, or their name; null: nobody has read it yet. */
const customers = `
ALTER TABLE customer ADD COLUMN places text[], ADD COLUMN territory_id uuid REFERENCES territory;
CREATE INDEX customer_places_unread ON customer (id) WHERE places IS NULL;
CREATE INDEX customer_by_territory ON customer (territory_id, stage, protected_until, id)
  WHERE territory_id IS NOT NULL AND deleted_at IS NULL;
`;

/** As `territoryKeys` in the rules: the strongest first. */
const keys = `
CREATE FUNCTION territory_keys(customer uuid, country text, places text[], postcode text, industry text)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['customer:' || customer] || ARRAY(
    SELECT area || '|' || trade
    FROM (
      SELECT 'postcode:' || left(postcode, n) AS area, 100 + n AS narrowness FROM generate_series(2, 6) AS n
      WHERE country = 'CN' AND postcode ~ '^[0-9]{6}$'
      UNION ALL SELECT 'place:' || place, n FROM unnest(places) WITH ORDINALITY AS list (place, n)
      UNION ALL SELECT '', 0) areas
    CROSS JOIN (SELECT industry AS trade WHERE industry IS NOT NULL UNION ALL SELECT '') trades
    WHERE area <> '' OR trade <> ''
    ORDER BY narrowness DESC, trade = '')
$$;
`;

/** With a redraw: as it would be if the territory `redrawn` had the rules of that redraw. */
const decides = `
CREATE FUNCTION territory_of(customer uuid, country text, places text[], postcode text, industry text, redraw uuid, redrawn uuid)
RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT r.territory_id
  FROM unnest(territory_keys(customer, country, places, postcode, industry)) WITH ORDINALITY AS wanted (key, place)
  JOIN territory_rule r ON r.key = wanted.key
  WHERE CASE WHEN redraw IS NULL THEN r.redraw_id IS NULL
    ELSE r.redraw_id = redraw OR (r.redraw_id IS NULL AND r.territory_id <> redrawn) END
  ORDER BY wanted.place LIMIT 1
$$;
`;

/** The lock is taken whole by whoever confirms a redraw: no customer is entered by rules that are just over. */
const finds = `
CREATE FUNCTION customer_finds_territory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7261980);
  IF EXISTS (SELECT FROM territory_rule WHERE redraw_id IS NULL) THEN
    NEW.territory_id := territory_of(NEW.id, NEW.country, NEW.places, NEW.postcode, NEW.industry, NULL, NULL);
  ELSE
    NEW.territory_id := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_finds_territory BEFORE INSERT OR UPDATE OF places, postcode, industry, country ON customer
  FOR EACH ROW EXECUTE FUNCTION customer_finds_territory();
`;
