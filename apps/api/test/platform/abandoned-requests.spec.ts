import { askedBy } from '../../src/platform/database/asked-by.js';
import type { Database } from '../../src/platform/database/database.js';
import { Abandoned } from '../../src/platform/database/read.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { backgroundContext } from '../../src/platform/graphql/background-context.js';
import { Abandonment } from '../../src/platform/origin.js';
import { loadViewerOf } from '../../src/modules/people/index.js';
import { viewerFacts } from '../../src/modules/customers/reads/allowed-actions.js';
import { someone } from '../setup/someone.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;

beforeAll(async () => {
  server = await startTestServer({ env: { DATABASE_POOL: '4' } });
  sales1 = await server.signIn('sales1');
  // Whatever asks for the days that are left now takes a minute, as a bad plan might.
  await server.database.query(
    `CREATE OR REPLACE FUNCTION company_zone() RETURNS text LANGUAGE plpgsql VOLATILE AS
       $$ BEGIN PERFORM pg_sleep(60); RETURN 'Asia/Shanghai'; END $$`,
  );
}, 60_000);
afterAll(() => server.stop());

const slow = '{ customers(first: 5) { edges { node { name daysLeft } } } }';

function askSlowly(signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sales1.token}` },
    body: JSON.stringify({ query: slow }),
    ...(signal && { signal }),
  });
}

/** Statements of this database that sleep in it now. */
async function sleeping(): Promise<number> {
  const [row] = await server.database.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'active' AND wait_event = 'PgSleep'`,
  );
  return row.count;
}

async function until(test: () => Promise<boolean>, patienceMs: number): Promise<number> {
  const begun = performance.now();
  while (!(await test())) {
    if (performance.now() - begun > patienceMs) throw new Error('It did not come to that in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - begun;
}

test('A10 a request that is closed stops its statement, and its connection serves the next', async () => {
  // More often than there are connections: none is lost.
  for (let round = 0; round < 6; round++) {
    const closing = new AbortController();
    const answer = askSlowly(closing.signal).catch((error: unknown) => error);
    await until(async () => (await sleeping()) > 0, 10_000);
    closing.abort();
    expect(await answer).toMatchObject({ name: 'AbortError' });
    await until(async () => (await sleeping()) === 0, 2_000);
  }
  const { data } = await sales1.ask('{ customers(first: 5) { edges { node { name } } } }');
  expect(data.customers.edges.length).toBeGreaterThan(0);
}, 60_000);

test('A10 a closed request leaves nothing behind that fails unheard, whichever of its statements stops first', async () => {
  const abandoned = new Abandonment();
  abandoned.happen();
  const viewer = await loadViewerOf(server.database, sales1.userId);
  if (viewer === null) throw new Error('sales1 is not there');
  const context = backgroundContext(askedBy(server.database, { ...someone, abandoned }), viewer, 'zh-CN');
  const rules = context.memo('rules of now', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Abandoned();
  });
  const outcomes = await Promise.allSettled([rules, viewerFacts(context)]);
  expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: expect.any(Abandoned) })));
});

test('A10 a list that takes longer than five seconds is given up, and says so', async () => {
  const begun = performance.now();
  const answer = await askSlowly();
  expect(performance.now() - begun).toBeGreaterThan(4_500);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await answer.json()).toMatchObject({
    errors: [{ message: 'This took too long. Please ask for less.', extensions: { code: 'RATE_LIMITED' } }],
  });
}, 60_000);

test('A10 a command has thirty seconds, background work sixty', async () => {
  const limit = async (database: Database) =>
    inTransaction(database, async (tx) => {
      const [row] = await tx.query<{ limit: string }>(`SELECT current_setting('statement_timeout') AS limit`);
      return row?.limit;
    });
  expect(await limit(askedBy(server.database, someone))).toBe('30s');
  expect(await limit(server.database)).toBe('1min');
});
