import { Client } from 'pg';
import { createTestDatabase } from '../setup/test-database.js';

test('each test works in a migrated database of its own', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    expect(first.url).not.toBe(second.url);
    const tables = await ask(
      first.url,
      "select count(*)::int as found from pg_tables where schemaname = 'public'",
    );
    expect(tables).toBeGreaterThan(5);
    await ask(first.url, 'create table only_here as select 1 as found');
    expect(await ask(second.url, "select (to_regclass('only_here') is null)::int as found")).toBe(1);
  } finally {
    await Promise.all([first.drop(), second.drop()]);
  }
});

test('Chinese text is searchable by trigrams', async () => {
  const database = await createTestDatabase();
  try {
    expect(await ask(database.url, "select cardinality(show_trgm('深圳供应链')) as found")).toBe(6);
  } finally {
    await database.drop();
  }
});

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ found: unknown }>(question)).rows[0]?.found;
  } finally {
    await client.end();
  }
}
