import { connectAsSuperuser, withClient } from './embedded-connection.js';
import type { EmbeddedCredentials } from './embedded-credentials.js';

const role = 'tidewater';
const database = 'tidewater';

export function applicationUrl(port: number, credentials: EmbeddedCredentials): string {
  return `postgres://${role}:${credentials.application}@127.0.0.1:${port}/${database}`;
}

/** The product works as the owner of one database, not as the server's superuser. */
export async function prepareApplicationDatabase(
  port: number,
  credentials: EmbeddedCredentials,
): Promise<void> {
  await withClient(await connectAsSuperuser(port, credentials), async (client) => {
    const roles = await client.query('select from pg_roles where rolname = $1', [role]);
    if (roles.rowCount === 0) {
      const password = client.escapeLiteral(credentials.application);
      await client.query(`create role ${role} login createdb password ${password}`);
    }
    const databases = await client.query('select from pg_database where datname = $1', [database]);
    if (databases.rowCount === 0) await client.query(`create database ${database} owner ${role}`);
  });
}
