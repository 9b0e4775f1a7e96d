import { Client } from 'pg';
import type { EmbeddedCredentials } from './embedded-credentials.js';

export async function connectAsSuperuser(port: number, credentials: EmbeddedCredentials): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: credentials.superuser,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle must not bring the process down; the next query reports it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function withClient<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
