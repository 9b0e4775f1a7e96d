import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

import { Background1700000000002 } from '../../src/platform/database/migrations/0002-background.js';
import { Foundation1700000000001 } from '../../src/platform/database/migrations/0001-foundation.js';
import { RateLimit1700000000003 } from '../../src/platform/database/migrations/0003-rate-limit.js';
import { Reserved1700000000004 } from '../../src/platform/database/migrations/0004-reserved.js';
import { migrate } from '../../src/platform/database/migrate.js';

/** A database of the first release, with people at work in it. */
async function anOldDatabase(): Promise<{ url: string; client: Client; drop(): Promise<void> }> {
  const maintenance = new URL(process.env.TEST_DATABASE_URL ?? '');
  const name = `test_${uuidv7().replaceAll('-', '')}`;
  const keeper = new Client({ connectionString: maintenance.href });
  await keeper.connect();
  await keeper.query(`create database ${name}`);
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  const first = await new DataSource({
    type: 'postgres',
    url: url.href,
    migrations: [
      Foundation1700000000001,
      Background1700000000002,
      RateLimit1700000000003,
      Reserved1700000000004,
    ],
    migrationsTableName: 'migration',
  }).initialize();
  await first.runMigrations({ transaction: 'each' });
  await first.destroy();
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return {
    url: url.href,
    client,
    drop: async () => {
      await client.end();
      await keeper.query(`drop database ${name} with (force)`);
      await keeper.end();
    },
  };
}

test('R19 an upgraded administrator may use the new pages, and what was changed by hand stays', async () => {
  const old = await anOldDatabase();
  const rights = { scopes: { 'customer.read': 'all' }, may: ['role.update', 'user.update'], fields: {} };
  await old.client.query(
    `INSERT INTO role (id, key, name, version, rights) VALUES
       (gen_random_uuid(), 'admin', '管理员（我们改过名）', 7, $1),
       (gen_random_uuid(), 'preSales', '售前', 3, $2)`,
    [JSON.stringify(rights), JSON.stringify({ ...rights, may: ['pool.read'] })],
  );
  await migrate(old.url);
  const { rows } = await old.client.query(
    `SELECT key, name, version, rights -> 'may' AS may, rights -> 'scopes' ->> 'customer.read' AS reads FROM role ORDER BY key`,
  );
  const [admin, preSales] = rows;
  expect(admin).toMatchObject({ name: '管理员（我们改过名）', reads: 'all' });
  expect(admin.may).toEqual(
    expect.arrayContaining(['role.update', 'user.update', 'role.read', 'audit.read']),
  );
  expect(new Set(admin.may).size).toBe(admin.may.length);
  expect(admin.version).toBeGreaterThan(7);
  expect(preSales.may).toEqual(['pool.read']);
  const { rows: history } = await old.client.query(
    `SELECT r.key, h.version, h.by_id FROM role_history h JOIN role r ON r.id = h.role_id AND h.version = r.version ORDER BY r.key`,
  );
  expect(history).toEqual([
    { key: 'admin', version: admin.version, by_id: null },
    { key: 'preSales', version: preSales.version, by_id: null },
  ]);
  await migrate(old.url);
  await old.drop();
});
