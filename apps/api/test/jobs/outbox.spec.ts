import { uuidv7 } from 'uuidv7';

import type { Database } from '../../src/platform/database/database.js';
import { listen } from '../../src/platform/database/listen.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { clearLeftovers } from '../../src/platform/jobs/housekeeping.js';
import { createLog } from '../../src/platform/log.js';
import { announce } from '../../src/platform/outbox/announce.js';
import {
  changedChannel,
  dispatchOutbox,
  type Change,
  type QueuedJob,
} from '../../src/platform/outbox/dispatch.js';
import { startDispatcher } from '../../src/platform/outbox/start-dispatcher.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let testDatabase: TestDatabase;
let database: Database;
let heard: Change[];
let stopListening: () => Promise<void>;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase.url, [], 6).initialize();
  heard = [];
  await new Promise<void>((resolve) => {
    const listening = listen(
      testDatabase.url,
      changedChannel,
      (payload) => heard.push(JSON.parse(payload) as Change),
      resolve,
    );
    stopListening = async () => listening.stop();
  });
});
afterEach(async () => {
  await stopListening();
  await database.destroy();
  await testDatabase.drop();
});

const noJobs = async (): Promise<void> => undefined;

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function say(id: string, version: number): Promise<void> {
  await inTransaction(database, async (tx) => announce(tx, [{ topic: 'customer', id, version }]));
}

async function waiting(): Promise<number> {
  const [row]: { count: number }[] = await database.query(
    'SELECT count(*)::int AS count FROM outbox WHERE dispatched_at IS NULL',
  );
  return row?.count ?? -1;
}

function versionsOf(id: string): number[] {
  return heard.flatMap((change) =>
    change.topic === 'customer'
      ? change.ids.filter((one) => one.id === id).map(({ version }) => version)
      : [],
  );
}

test('R23 messages leave only when the change commits, in order, each customer with its last version', async () => {
  const [one, two] = [uuidv7(), uuidv7()];
  await expect(
    inTransaction(database, async (tx) => {
      await announce(tx, [{ topic: 'customer', id: one, version: 99 }]);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  for (const version of [1, 2, 3]) await say(one, version);
  await say(two, 1);
  expect(await dispatchOutbox(database, noJobs)).toBe(4);
  await until(() => versionsOf(two).length > 0);
  expect(versionsOf(one)).toEqual([3]);
  await say(one, 4);
  await dispatchOutbox(database, noJobs);
  await until(() => versionsOf(one).length === 2);
  expect(versionsOf(one)).toEqual([3, 4]);
  expect(await dispatchOutbox(database, noJobs)).toBe(0);
});

test('R23 ten thousand messages fit into small notifications and none is lost between two dispatchers', async () => {
  const ids = Array.from({ length: 10_000 }, () => uuidv7());
  await inTransaction(database, async (tx) =>
    announce(
      tx,
      ids.map((id) => ({ topic: 'customer' as const, id, version: 7 })),
    ),
  );
  const other = await openDatabase(testDatabase.url, [], 3).initialize();
  await until(async () => {
    await Promise.all([dispatchOutbox(database, noJobs), dispatchOutbox(other, noJobs)]);
    return (await waiting()) === 0;
  });
  await other.destroy();
  const told = () => heard.flatMap((change) => (change.topic === 'customer' ? change.ids : []));
  await until(() => told().length >= ids.length);
  expect(new Set(told().map(({ id }) => id))).toEqual(new Set(ids));
  expect(Math.max(...heard.map((change) => JSON.stringify(change).length))).toBeLessThan(8_000);
});

test('R23 killed between commit and sending, a message goes out with the next dispatcher', async () => {
  const id = uuidv7();
  await say(id, 1);
  await expect(
    inTransaction(database, async (tx) => {
      await announce(tx, [{ topic: 'job', queue: 'q', key: 'k', data: {} }]);
    }).then(async () =>
      dispatchOutbox(database, async () => {
        throw new Error('killed while sending');
      }),
    ),
  ).rejects.toThrow('killed while sending');
  expect(await waiting()).toBe(2);
  const jobs: QueuedJob[] = [];
  await dispatchOutbox(database, async (job) => void jobs.push(job));
  await until(() => versionsOf(id).length === 1);
  expect(jobs).toEqual([{ queue: 'q', key: 'k', data: {} }]);
});

test('R23 a running dispatcher hears the bell, and after its connection was lost hears it again', async () => {
  const dispatcher = startDispatcher(database, testDatabase.url, createLog('silent'), noJobs);
  const [one, two] = [uuidv7(), uuidv7()];
  await say(one, 1);
  await until(() => versionsOf(one).length === 1);
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'tidewater listener'`,
  );
  await say(two, 1);
  await until(async () => (await waiting()) === 0);
  await dispatcher.stop();
});

test('R13 what is older than seven days is cleared away: sent messages, idempotency keys, expired files', async () => {
  const [user, old, kept] = [uuidv7(), uuidv7(), uuidv7()];
  await database.query(`INSERT INTO app_user (id, account, name) VALUES ($1, 'a', 'A')`, [user]);
  await database.query(`
    INSERT INTO outbox (topic, payload, dispatched_at) VALUES
      ('customer', '{}', now() - interval '8 days'), ('customer', '{}', now() - interval '6 days')`);
  await database.query(
    `INSERT INTO idempotency_key (user_id, key, request_hash, created_at) VALUES
       ($1, 'old', '', now() - interval '8 days'), ($1, 'kept', '', now() - interval '6 days')`,
    [user],
  );
  await database.query(
    `INSERT INTO stored_file (id, owner_id, name, media_type, size, sha256, purpose, expires_at) VALUES
       ($2, $1, 'old', 'text/csv', 1, '', 'upload', now() - interval '1 hour'),
       ($3, $1, 'kept', 'text/csv', 1, '', 'upload', now() + interval '1 hour')`,
    [user, old, kept],
  );
  await database.query(
    `INSERT INTO stored_file_part (file_id, part, bytes) VALUES ($1, 0, 'a'), ($2, 0, 'b')`,
    [old, kept],
  );
  await clearLeftovers(database);
  const [left]: unknown[] = await database.query(
    `SELECT (SELECT count(*)::int FROM outbox WHERE dispatched_at IS NOT NULL) AS sent,
       (SELECT array_agg(key) FROM idempotency_key) AS keys, (SELECT array_agg(name) FROM stored_file) AS files,
       (SELECT count(*)::int FROM stored_file_part) AS parts`,
  );
  expect(left).toEqual({ sent: 1, keys: ['kept'], files: ['kept'], parts: 1 });
});
