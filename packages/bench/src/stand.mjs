import { withClient } from './datasets.mjs';
import { signIn, startFloor, startProduct } from './servers.mjs';

/** Both contenders on one data set, with all that the rows ask about. */
export async function openStand({ size, url }, options) {
  const facts = await withClient(url, factsOf);
  const floor = await startFloor(url);
  const ours = await startProduct(url, options);
  const cookies = {
    sales1: await signIn(ours.url, 'sales1'),
    manager: await signIn(ours.url, 'manager'),
  };
  return {
    size,
    databaseUrl: url,
    floor,
    ours,
    cookies,
    ...facts,
    async stop() {
      await floor.stop();
      await ours.stop();
    },
  };
}

async function factsOf(client) {
  const rich = await client.query('SELECT id FROM bench_rich ORDER BY id');
  const own = await client.query(
    `SELECT c.id FROM customer c JOIN app_user u ON u.id = c.owner_id
     WHERE u.account = 'sales1' AND c.stage = 'potential' AND c.next_deadline_at > app_now() + interval '1 day'
     ORDER BY c.id LIMIT 200`,
  );
  const day = await client.query(`SELECT app_now() + interval '1 day' AS tomorrow`);
  return {
    rich: rich.rows.map(({ id }) => id),
    own: own.rows.map(({ id }) => id),
    tomorrow: day.rows[0].tomorrow.toISOString(),
  };
}
