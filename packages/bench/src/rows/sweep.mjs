import { checksum } from '../answers.mjs';
import { withClient, withDatabase } from '../datasets.mjs';
import { interleave, ratios, spread } from '../measure.mjs';
import { product } from '../product.mjs';
import { onFreshCopy } from './fresh-copy.mjs';
import { readsDuring } from './reads-during.mjs';

const due = 100_000;
const template = 'bench_due';

/** Row B5: both sides sweep a fresh copy of the same database, its data of size S with 100,000 due customers more. */
export const b5 = {
  id: 'B5',
  title: 'sweep of 100,000 due customers',
  goal: { most: 2, readsP95: 2 },
  async run({ serverUrl, small, rounds, say }) {
    await prepare(serverUrl, small);
    say(`B5 ${due} customers have fallen due`);
    const left = {};
    const contender = (who, sweep) => async () => {
      const { done, left: row } = await onFreshCopy(serverUrl, template, leftSql, sweep);
      left[who] = row;
      say(`B5 ${who}: ${done.toFixed(1)} s`);
      return done;
    };
    const contenders = { floor: contender('floor', sweepPlainly), ours: contender('ours', sweepOurs) };
    const found = await interleave(contenders, rounds, { warmUp: false });
    if (left.floor !== left.ours)
      throw new Error(`B5: the floor leaves ${left.floor}, the product ${left.ours}`);
    const { done: reads } = await onFreshCopy(serverUrl, template, leftSql, (url) =>
      readsDuring(url, () => sweepOurs(url)),
    );
    return {
      checked: [{ size: 'S', rows: due, checksum: checksum([left.ours]) }],
      figures: [
        {
          size: 'S',
          ratio: ratios(found.ours, found.floor),
          seconds: { floor: spread(found.floor), ours: spread(found.ours) },
          reads,
        },
      ],
    };
  },
};

async function prepare(serverUrl, small) {
  await withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${template}`);
    await client.query(`CREATE DATABASE ${template} TEMPLATE ${small}`);
  });
  await withClient(withDatabase(serverUrl, template), async (client) => {
    await client.query(dueCustomers, [due]);
    await client.query('VACUUM ANALYZE');
  });
}

/** As many protected customers again, entered and approved long ago, whose time ran out an hour ago. */
const dueCustomers = `
WITH model AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY id) AS place, customer.* FROM customer
  WHERE stage = 'potential' AND deleted_at IS NULL
), made AS (
  INSERT INTO customer (id, code, name, name_key, name_terms, address, industry, phone, introduction, stage, pool_id,
    owner_id, owner_department_id, creator_id, ever_approved, protected_since, protected_until, stage_since,
    review_status, next_deadline_at, next_deadline_what, created_at, updated_at)
  SELECT new_id(), 'DUE' || n, c.name || n, c.name_key || n, c.name_terms, c.address, c.industry, c.phone,
    c.introduction, 'potential', c.pool_id, c.owner_id, c.owner_department_id, c.creator_id, true,
    app_now() - interval '31 days', app_now() - interval '1 hour', app_now() - interval '31 days',
    c.review_status, app_now() - interval '1 hour', 'DROP', app_now() - interval '31 days', app_now()
  FROM (SELECT n, 1 + n % (SELECT count(*) FROM model) AS place FROM generate_series(1, $1::int) n) wanted
  JOIN model c USING (place)
  RETURNING id, owner_id, created_at
)
INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
SELECT new_id(), id, 1, created_at, 'Entered', owner_id, NULL, 1, jsonb_build_object('type', 'Entered') FROM made`;

const leftSql = `
SELECT (SELECT count(*)::int FROM customer WHERE code LIKE 'DUE%' AND stage = 'pool' AND owner_id IS NULL) AS dropped,
  (SELECT count(*)::int FROM customer_event WHERE type = 'Dropped' AND customer_id IN (
    SELECT id FROM customer WHERE code LIKE 'DUE%')) AS lines,
  (SELECT count(*)::int FROM outbox WHERE topic = 'customer') AS messages,
  (SELECT md5(string_agg(code, ',' ORDER BY code)) FROM customer WHERE code LIKE 'DUE%' AND stage = 'pool') AS codes`;

async function sweepOurs(url) {
  const { openDatabase } = await product('platform/database/open.js');
  const { sweepDue } = await product('modules/customers/jobs/sweep-due.js');
  const database = await openDatabase(url, [], 3).initialize();
  const begun = performance.now();
  await sweepDue(database);
  const seconds = (performance.now() - begun) / 1000;
  await database.destroy();
  return seconds;
}

/** The same customers, one journal line and one message each, in one transaction of plain statements. */
async function sweepPlainly(url) {
  return await withClient(url, async (client) => {
    const begun = performance.now();
    await client.query('BEGIN');
    await client.query(`CREATE TEMP TABLE swept ON COMMIT DROP AS
      SELECT id, owner_id, protected_until, version FROM customer WHERE next_deadline_at <= app_now()`);
    await client.query(`UPDATE customer SET version = customer.version + 1, updated_at = now(), stage = 'pool',
        owner_id = NULL, owner_department_id = NULL, protected_since = NULL, protected_until = NULL, stage_since = NULL,
        pool_since = next_deadline_at, pool_cause = 'DROP', last_owner_id = customer.owner_id, last_stage = stage,
        last_deadline = customer.protected_until, next_deadline_at = NULL, next_deadline_what = NULL
      FROM swept WHERE customer.id = swept.id`);
    await client.query(`INSERT INTO customer_event (id, customer_id, seq, at, type, policy_version, data)
      SELECT new_id(), id, (SELECT max(seq) + 1 FROM customer_event e WHERE e.customer_id = swept.id), protected_until,
        'Dropped', 1, jsonb_build_object('type', 'Dropped', 'owner', owner_id) FROM swept`);
    await client.query(`INSERT INTO outbox (topic, payload)
      SELECT 'customer', jsonb_build_object('id', id, 'version', version + 1) FROM swept`);
    await client.query('COMMIT');
    return (performance.now() - begun) / 1000;
  });
}
