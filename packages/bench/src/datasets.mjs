import pg from 'pg';

import { product } from './product.mjs';

/** Customers by size; people, departments and grants follow from the product's own large seed. */
export const sizes = { S: 10_000, L: 1_000_000 };

/**
 * Starts the product's own PostgreSQL in `folder` (durable, its usual settings) and answers how to get at the data
 * sets in it. Each lies in a database of its own, so that both are measured on one server in one run.
 */
export async function openDatasets(folder, say) {
  const { startEmbeddedPostgres } = await product('platform/database/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir: folder });
  return {
    server,
    urlOf: (name) => withDatabase(server.url, name),
    dataset: (size) => dataset(server.url, size, say),
    stop: () => server.stop(),
  };
}

/** The data set of a size, laid on first use and kept for the next run; migrated when the product has moved on. */
export async function dataset(serverUrl, size, say) {
  const name = `bench_${size.toLowerCase()}`;
  const url = withDatabase(serverUrl, name);
  if (!(await isLaid(serverUrl, url, name))) await lay(serverUrl, url, name, sizes[size], say);
  const { migrate } = await product('platform/database/migrate.js');
  await migrate(url);
  await withClient(url, putClockBack);
  return { size, url, customers: sizes[size] };
}

async function isLaid(serverUrl, url, name) {
  const known = await withClient(serverUrl, (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [name]),
  );
  if (known.rowCount === 0) return false;
  return await withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('bench_mark') IS NOT NULL AS laid`);
    return rows[0].laid;
  });
}

async function lay(serverUrl, url, name, customers, say) {
  say(`laying ${customers} customers, once`);
  await withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  const { resetDatabase } = await product('seed/reset-database.js');
  await resetDatabase({ url, size: 'large', customers, evenInEarnest: true, progress: () => undefined });
  await withClient(url, async (client) => {
    await client.query(richCustomers);
    await client.query('VACUUM ANALYZE');
    await client.query('CREATE TABLE bench_mark AS SELECT app_now() AS laid_at');
  });
}

/** Deadlines count from the day the data was laid, so business time stays there however old the data is. */
async function putClockBack(client) {
  await client.query('UPDATE app_clock SET ahead = (SELECT laid_at FROM bench_mark) - now()');
}

/** Row B2: forty customers of one salesperson get 20 contacts, 20 follow-ups and a journal of 20 lines. */
const richCustomers = `
CREATE TABLE bench_rich AS
  SELECT c.id, c.owner_id, c.created_at FROM customer c JOIN app_user u ON u.id = c.owner_id
  WHERE u.account = 'sales1' AND c.stage = 'potential' ORDER BY c.created_at, c.id LIMIT 40;
INSERT INTO contact (id, customer_id, name, name_pinyin, name_initials, title, mobile, creator_id, created_at, updated_at)
  SELECT new_id(), r.id, '陈采购' || n, 'chencaigou', 'ccg', '采购经理', '1380000' || lpad(n::text, 4, '0'),
    r.owner_id, r.created_at + n * interval '1 minute', r.created_at + n * interval '1 minute'
  FROM bench_rich r CROSS JOIN LATERAL generate_series(
    (SELECT count(*) FROM contact WHERE customer_id = r.id AND deleted_at IS NULL)::int + 1, 20) n;
INSERT INTO follow_up (id, customer_id, contact_id, author_id, way, note, at, created_at)
  SELECT new_id(), r.id, (SELECT id FROM contact WHERE customer_id = r.id AND deleted_at IS NULL LIMIT 1), r.owner_id, 'PHONE',
    '电话沟通了设备参数和交货时间，客户要求下周给出正式报价。', r.created_at + n * interval '1 minute',
    r.created_at + n * interval '1 minute'
  FROM bench_rich r CROSS JOIN LATERAL generate_series(
    (SELECT count(*) FROM follow_up WHERE customer_id = r.id)::int + 1, 20) n;
INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
  SELECT new_id(), e.customer_id, e.seq + n, e.at + n * interval '1 second', e.type, e.actor_id, e.reason,
    e.policy_version, e.data
  FROM bench_rich r JOIN LATERAL (
    SELECT * FROM customer_event WHERE customer_id = r.id ORDER BY seq DESC LIMIT 1) e ON true
  CROSS JOIN LATERAL generate_series(1, 20 - e.seq) n`;

export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** One connection without a limit of time. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
