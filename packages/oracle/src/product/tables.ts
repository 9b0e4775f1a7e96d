import { createHash } from 'node:crypto';
import { DatabaseError, Pool } from 'pg';

import { type Json, type JsonObject, type Row, type Tables, isList, isObject, key } from '../json.js';
import type { World } from '../model/world.js';
import type { Change, Scenario } from '../worlds/scenario.js';
import { tokenOf } from './client.js';
import { emptying } from './emptying.js';

/** What the model looks at, in the order in which it can be laid. */
const tableNames = [
  'department',
  'role',
  'app_user',
  'user_role',
  'managed_department',
  'team',
  'team_member',
  'session',
  'pool',
  'pool_department',
  'lifecycle_policy',
  'deputy',
  'territory',
  'territory_member',
  'territory_rule',
  'customer',
  'customer_grant',
  'contact',
  'address_book_entry',
  'follow_up',
  'signed_contract',
  'customer_event',
  'approval',
  'reminder',
  'bulk_operation',
  'territory_redraw',
  'territory_move',
] as const;

/** The product's tables: worlds are laid into them and read back from them, with no thought of who may see what. */
export class ProductTables {
  private readonly pool: Pool;
  private empties: string | null = null;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 2 });
  }

  async lay({ clock, tables }: Scenario): Promise<void> {
    this.empties ??= await emptying(this.pool);
    const statements: [string, unknown[]][] = [
      [this.empties, []],
      [`DELETE FROM app_setting WHERE name = 'time.passed'`, []],
      [`UPDATE app_clock SET ahead = $1::timestamptz - now()`, [clock]],
    ];
    const laid: Tables = { ...tables, department_closure: closureOf(tables['department'] ?? []) };
    for (const name of ['department', 'department_closure', ...tableNames.slice(1)]) {
      const rows = (laid[name] ?? []).map((row) => (name === 'session' ? sessionOf(row) : row));
      statements.push(...insertsInto(name, rows));
    }
    await this.inOneGo(statements);
  }

  async change({ insert = {}, update = [], remove = [] }: Change): Promise<void> {
    const statements: [string, unknown[]][] = remove.map(({ table, where }) => [
      `DELETE FROM ${table} WHERE to_jsonb(${table}) @> $1`,
      [JSON.stringify(where)],
    ]);
    for (const [name, rows] of Object.entries(insert)) statements.push(...insertsInto(name, rows));
    for (const { table, where, set } of update) {
      const columns = Object.keys(set);
      const values = columns.map((column) => `given.${column}`).join(', ');
      statements.push([
        `UPDATE ${table} SET (${columns.join(', ')}) = ROW(${values})
         FROM jsonb_populate_record(NULL::${table}, $1) given
         WHERE to_jsonb(${table}) @> $2${table === 'department' ? notUnderItself : ''}`,
        [JSON.stringify(set), JSON.stringify(where)],
      ]);
      if (table === 'department') statements.push(...closureAgain);
    }
    await this.inOneGo(statements);
  }

  async read(): Promise<World> {
    const parts = tableNames.map((name) => `'${name}', (SELECT coalesce(json_agg(t), '[]') FROM ${name} t)`);
    const { rows } = await this.pool.query(
      `SELECT (extract(epoch FROM app_now()) * 1000)::bigint::text AS now, json_build_object(${parts.join(', ')}) AS tables`,
    );
    const [found]: { now: string; tables: Json }[] = rows;
    const tables: Record<string, Row[]> = {};
    for (const [name, held] of Object.entries(isObject(found?.tables) ? found.tables : {})) {
      tables[name] = (isList(held) ? held : []).filter(isObject).map(withPlainMoments);
    }
    return { now: Number(found?.now), tables };
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }

  /** A worker at work may stand in the way; then it is done again. */
  private async inOneGo(statements: readonly [string, unknown[]][]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(statements);
      } catch (error) {
        if (attempt === 5 || !isDeadlock(error)) throw error;
      }
    }
  }

  private async once(statements: readonly [string, unknown[]][]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      for (const [statement, values] of statements) {
        // Without values it may be several statements.
        await (values.length === 0 ? client.query(statement) : client.query(statement, values));
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '40P01';
}

/** Columns that are not named keep their defaults, so rows are laid by what they name. */
function insertsInto(table: string, rows: readonly Row[]): [string, unknown[]][] {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = Object.keys(row).join(', ');
    alike.set(columns, [...(alike.get(columns) ?? []), row]);
  }
  return [...alike].map(([columns, some]) => [
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(some)],
  ]);
}

function sessionOf(row: Row): Row {
  const hash = createHash('sha256')
    .update(tokenOf(key(row, 'user_id')))
    .digest('hex');
  return { ...row, token_hash: `\\x${hash}`, expires_at: '2999-01-01T00:00:00Z' };
}

function closureOf(departments: readonly Row[]): Row[] {
  return departments.flatMap((row) => {
    const lines: Row[] = [];
    let above: Row | undefined = row;
    for (let depth = 0; above !== undefined; depth++) {
      lines.push({ ancestor_id: key(above, 'id'), descendant_id: key(row, 'id'), depth });
      const parent: Json | undefined = above['parent_id'];
      above = departments.find(({ id }) => id === parent);
    }
    return lines;
  });
}

/** A deed may have moved the place it was to go to below it meanwhile. */
const notUnderItself = ` AND NOT EXISTS (SELECT FROM department_closure
  WHERE ancestor_id = department.id AND descendant_id = given.parent_id)`;

const closureAgain: [string, unknown[]][] = [
  ['DELETE FROM department_closure', []],
  [
    `INSERT INTO department_closure (ancestor_id, descendant_id, depth)
     WITH RECURSIVE line AS (
       SELECT id AS ancestor_id, id AS descendant_id, 0 AS depth FROM department
       UNION ALL SELECT d.parent_id, line.descendant_id, line.depth + 1
       FROM line JOIN department d ON d.id = line.ancestor_id WHERE d.parent_id IS NOT NULL)
     SELECT * FROM line`,
    [],
  ],
];

const databaseMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/;

function withPlainMoments(row: JsonObject): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && databaseMoment.test(value) ? new Date(value).toISOString() : value,
    ]),
  );
}
