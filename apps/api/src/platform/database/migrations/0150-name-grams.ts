import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Customers and contacts are found by a part of their name or number without all of them being read. The statistics tell
 * the planner what is in every other name, where reading in the order of the list is sooner done.
 */
export class NameGrams1700000000150 implements MigrationInterface {
  readonly name = 'NameGrams1700000000150';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [grams, ...indexes]) await runner.query(statement);
    for (const table of ['customer', 'contact']) await runner.query(`ANALYZE ${table}`);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const digits = (column: string) => `regexp_replace(${column}, '[^0-9]', '', 'g')`;
const parts = (name: string, table: string, text: string, condition: string) => [
  `CREATE INDEX ${name} ON ${table} USING gin (name_grams(${text})) WITH (gin_pending_list_limit = 1024) WHERE ${condition}`,
  `CREATE STATISTICS ${name}_known ON (name_grams(${text})) FROM ${table}`,
];
/** By the last digits, as people know a number. */
const endings = (column: string) =>
  `CREATE INDEX contact_by_end_of_${column} ON contact (reverse(${digits(column)}) text_pattern_ops)
   WHERE deleted_at IS NULL AND ${column} IS NOT NULL`;

const indexes = [
  ...parts('customer_by_parts', 'customer', 'name_key', 'deleted_at IS NULL'),
  ...parts('customer_by_digits', 'customer', digits('phone'), 'deleted_at IS NULL AND phone IS NOT NULL'),
  `CREATE INDEX customer_by_code ON customer (code text_pattern_ops) WHERE deleted_at IS NULL`,
  ...parts('contact_by_parts', 'contact', 'name', 'deleted_at IS NULL'),
  endings('mobile'),
  endings('phone'),
];

/** As `gramsOf`; a letter has 21 bits at most. */
const grams = `
CREATE FUNCTION name_grams(name text) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 2000 AS $$
DECLARE
  letter text;
  code bigint;
  before bigint;
  grams bigint[] := '{}';
BEGIN
  FOREACH letter IN ARRAY string_to_array(lower(name), NULL) LOOP
    code := ascii(letter);
    grams := grams || code;
    IF before IS NOT NULL THEN grams := grams || (before << 21 | code); END IF;
    before := code;
  END LOOP;
  RETURN grams;
END $$`;
