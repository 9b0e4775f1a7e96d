import fc from 'fast-check';

import { hashToken } from '../../src/modules/identity/data/session.repository.js';
import { loadViewer, viewerWithStamp } from '../../src/modules/people/data/open-session.repository.js';
import { loadViewerOf } from '../../src/modules/people/index.js';
import type { Database } from '../../src/platform/database/database.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let database: Database;
let clients: ReadonlyMap<string, Client>;
const accounts = ['sales1', 'manager', 'assistant'] as const;
beforeAll(async () => {
  server = await startTestServer();
  ({ database } = server);
  const signedIn = await server.signInAll(...accounts);
  clients = new Map(signedIn.map((client, place) => [accounts[place] ?? '', client]));
}, 60_000);
afterAll(async () => await server.stop());

const known = async (account: string) =>
  (await loadViewer(database, hashToken(clients.get(account)?.token ?? '')))?.viewer ?? null;
const anew = async (account: string) => await loadViewerOf(database, clients.get(account)?.userId ?? '');

const a = (table: string) => `(SELECT id FROM ${table} ORDER BY random() LIMIT 1)`;
const someone = `(SELECT id FROM app_user WHERE account IN ('sales1', 'manager', 'assistant') ORDER BY random() LIMIT 1)`;
const another = `(SELECT id FROM app_user WHERE account = 'sales2')`;

/** Whatever can change somebody's rights, as plain statements: no code of ours is trusted to tell of it. */
const changes = [
  `UPDATE app_user SET department_id = ${a('department')} WHERE id = ${someone}`,
  `UPDATE app_user SET locale = CASE locale WHEN 'zh-CN' THEN 'en-US' ELSE 'zh-CN' END WHERE id = ${someone}`,
  `INSERT INTO user_role (user_id, role_id) VALUES (${someone}, ${a('role')}) ON CONFLICT DO NOTHING`,
  `DELETE FROM user_role WHERE role_id = ${a('role')} AND user_id = ${someone}`,
  `UPDATE role SET rights = jsonb_set(rights, '{scopes,customer.read}', CASE WHEN random() < 0.5 THEN '"own"'::jsonb ELSE '"department"' END) WHERE id = ${a('role')}`,
  `INSERT INTO managed_department (user_id, department_id) VALUES (${someone}, ${a('department')}) ON CONFLICT DO NOTHING`,
  `DELETE FROM managed_department WHERE user_id = ${someone}`,
  `INSERT INTO team_member (team_id, user_id) VALUES (${a('team')}, ${someone}) ON CONFLICT DO NOTHING`,
  `DELETE FROM team_member WHERE user_id = ${someone}`,
  `INSERT INTO department_closure (ancestor_id, descendant_id, depth) VALUES (${a('department')}, ${a('department')}, 1) ON CONFLICT DO NOTHING`,
  `DELETE FROM department_closure WHERE depth = 1 AND descendant_id = ${a('department')}`,
  `INSERT INTO pool (id, name) VALUES (gen_random_uuid(), '又一个池')`,
  `INSERT INTO pool_department (pool_id, department_id) VALUES (${a('pool')}, ${a('department')}) ON CONFLICT DO NOTHING`,
  `DELETE FROM pool_department`,
  `INSERT INTO territory_member (territory_id, principal_kind, principal_id, level) VALUES (${a('territory')}, 'user', ${someone}, 'write') ON CONFLICT DO NOTHING`,
  `UPDATE territory_member SET level = 'read'`,
  `DELETE FROM territory_member WHERE principal_id = ${someone}`,
  `INSERT INTO deputy (id, person_id, deputy_id, valid_from, valid_until, made_by, made_at)
   SELECT gen_random_uuid(), ${another}, ${someone}, app_now() + interval '2 hours', app_now() + interval '5 hours', ${another}, app_now()`,
  `UPDATE deputy SET ended_at = app_now(), ended_by = ${another} WHERE ended_at IS NULL AND random() < 0.5`,
  `INSERT INTO lifecycle_policy (version, since, rules)
   SELECT version + 1, app_now(), rules || jsonb_build_object('ownershipGivesAccess', random() < 0.5) FROM lifecycle_policy ORDER BY version DESC LIMIT 1`,
  // Deputyships begin and end by the clock alone, which a demo moves; here back as well.
  ...[1, 2, 3, -4].map((hours) => `UPDATE app_clock SET ahead = ahead + interval '${hours} hours'`),
];

test('AC-7 what is known of somebody’s rights never outlives a change of anything they are made of', async () => {
  await database.query(
    `INSERT INTO team (id, name) VALUES (gen_random_uuid(), '甲组'), (gen_random_uuid(), '乙组')`,
  );
  await database.query(
    `INSERT INTO territory (id, name, created_at) VALUES (gen_random_uuid(), '甲', app_now()), (gen_random_uuid(), '乙', app_now())`,
  );
  const step = fc.record({
    change: fc.constantFrom(...changes),
    luck: fc.integer({ min: -100, max: 100 }),
    kept: fc.boolean(),
  });
  const asTheyStand = async () => {
    for (const account of accounts) expect(await known(account)).toEqual(await anew(account));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      for (const { change, luck, kept } of steps) {
        const runner = database.createQueryRunner();
        try {
          await runner.startTransaction();
          await runner.query('SELECT setseed($1)', [luck / 100]);
          await runner.query(change);
          // What is not committed counts for nobody yet.
          await asTheyStand();
          if (kept) await runner.commitTransaction();
        } finally {
          if (runner.isTransactionActive) await runner.rollbackTransaction();
          await runner.release();
        }
        await asTheyStand();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('AC-1 as long as nothing changes, rights are not read anew; a disabled account has none', async () => {
  const first = await known('sales1');
  expect(await known('sales1')).toBe(first);
  await database.query(`UPDATE app_user SET active = false WHERE account = 'sales1'`);
  expect(await known('sales1')).toBeNull();
  await database.query(`UPDATE app_user SET active = true WHERE account = 'sales1'`);
  expect(await known('sales1')).toEqual(first);
});

test('AC-7 every table that rights are read from counts its changes', async () => {
  const plan: { 'QUERY PLAN': unknown }[] = await database.query(
    `EXPLAIN (FORMAT JSON) ${viewerWithStamp.replaceAll('$1', '(SELECT gen_random_uuid())')}`,
  );
  const read = new Set(
    Array.from(JSON.stringify(plan).matchAll(/"Relation Name":"(\w+)"/g), ([, name]) => name),
  );
  const counted: { name: string }[] = await database.query(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'count_rights_change'::regproc`,
  );
  // Every request looks at the person's own row, and asks the time by a function.
  const looked = ['app_user', 'rights_version'];
  expect([...read].sort()).toEqual([...counted.map(({ name }) => name), ...looked].sort());
});
