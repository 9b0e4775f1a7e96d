import { withClient, withDatabase } from '../datasets.mjs';

/** Lets `work` change a fresh copy of the database `template`; answers what it answers and one row of `leftSql` afterwards. */
export async function onFreshCopy(serverUrl, template, leftSql, work) {
  const name = 'bench_run';
  await withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = withDatabase(serverUrl, name);
  const done = await work(url);
  const left = await withClient(url, async (client) => JSON.stringify((await client.query(leftSql)).rows[0]));
  await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name}`));
  return { done, left };
}
