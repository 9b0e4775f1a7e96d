import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';

export interface TestDatabase {
  /** Connection string of an empty, migrated database that nobody else uses. */
  url: string;
  readonly name: string;
  drop(): Promise<void>;
}

/** @param template the name of another one nobody is connected to, whose content this one begins with. */
export async function createTestDatabase(template = 'tidewater_template'): Promise<TestDatabase> {
  const maintenanceUrl = process.env.TEST_DATABASE_URL;
  if (!maintenanceUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests through Jest.');
  const name = `test_${uuidv7().replaceAll('-', '')}`;
  await execute(maintenanceUrl, `create database ${name} template ${template}`);
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    drop: async () => await drop(maintenanceUrl, name),
  };
}

/** An autovacuum worker at work in it is not ours to end; it goes by itself after a moment. */
async function drop(maintenanceUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await execute(maintenanceUrl, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
