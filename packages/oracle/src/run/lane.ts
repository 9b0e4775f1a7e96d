import { Schema, introspection } from '../operations/schema.js';
import { Client } from '../product/client.js';
import type { LaunchOptions, Product, Stand } from '../product/launch.js';
import { ProductTables } from '../product/tables.js';
import type { Bench } from './play.js';

/** One database with servers on it: a place where one world at a time is looked at. */
export interface Lane extends Bench {
  readonly product: Product;
  stop(): Promise<void>;
}

export async function openLane(stand: Stand, database: number, options: LaunchOptions): Promise<Lane> {
  const databaseUrl = stand.databaseUrls[database];
  if (databaseUrl === undefined) throw new Error(`The stand has no database ${database}`);
  const product = await stand.launch(databaseUrl, options);
  const client = new Client(product.urls);
  const tables = new ProductTables(databaseUrl);
  const { data } = await client.ask(null, { query: introspection, variables: {} });
  return {
    product,
    client,
    tables,
    schema: Schema.from(data),
    stop: async () => {
      await tables.close();
      await product.stop();
    },
  };
}
