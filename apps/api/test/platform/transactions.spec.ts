import { askedBy } from '../../src/platform/database/asked-by.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { inTransaction, sqlState, type Transaction } from '../../src/platform/database/transaction.js';
import { someone } from '../setup/someone.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let testDatabase: TestDatabase;
let database: Database;
/** Somebody else's connections, with which a transaction's own is watched and cut. */
let others: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  others = await openDatabase(testDatabase.url, [], 2).initialize();
  await others.query('CREATE TABLE tally (name text PRIMARY KEY, count int NOT NULL)');
});
afterAll(async () => {
  await others.destroy();
  await testDatabase.drop();
});
beforeEach(async () => {
  await others.query('TRUNCATE tally');
  await others.query(`INSERT INTO tally VALUES ('a', 0), ('b', 0)`);
  database = await openDatabase(testDatabase.url, [], 2).initialize();
});
afterEach(async () => await database.destroy());

const add = (tx: Transaction, name: string) =>
  tx.query<{ count: number }>('UPDATE tally SET count = count + 1 WHERE name = $1 RETURNING count', [name]);
const counts = async (): Promise<Record<string, number>> => {
  const rows: { name: string; count: number }[] = await others.query('SELECT * FROM tally');
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
};
const connectionOf = async (tx: Transaction) =>
  (await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid ?? 0;
const inRequest = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(askedBy(database, someone), work);

async function cut(pid: number): Promise<void> {
  await others.query('SELECT pg_terminate_backend($1)', [pid]);
  while ((await others.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).length > 0)
    await pause(5);
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('two that wait for each other: one is tried again from the beginning, and each counts once', async () => {
  let attempts = 0;
  const [first, second] = [gate(), gate()];
  const both = async (one: string, other: string, mine: Gate, theirs: Gate) =>
    inTransaction(database, async (tx) => {
      attempts++;
      await add(tx, one);
      mine.open();
      await theirs.opened;
      await add(tx, other);
    });
  await Promise.all([both('a', 'b', first, second), both('b', 'a', second, first)]);
  expect(attempts).toBe(3);
  expect(await counts()).toEqual({ a: 2, b: 2 });
});

test.each(['in the middle', 'before the commit'])(
  'R3 a connection lost %s leaves nothing of the transaction, and the next one is served',
  async (moment) => {
    const lost = inTransaction(database, async (tx) => {
      await add(tx, 'a');
      await cut(await connectionOf(tx));
      if (moment === 'in the middle') await add(tx, 'b');
    });
    await expect(lost).rejects.toThrow();
    expect(await counts()).toEqual({ a: 0, b: 0 });
    for (let turn = 0; turn < 3; turn++) await inTransaction(database, (tx) => add(tx, 'a'));
    expect(await counts()).toEqual({ a: 3, b: 0 });
  },
);

test('R3 a connection lost while the transaction waits for something else does not end the process', async () => {
  const lost = inTransaction(database, async (tx) => {
    await add(tx, 'a');
    await cut(await connectionOf(tx));
    await pause(50);
    return 'done';
  });
  await expect(lost).rejects.toThrow();
  expect(await counts()).toEqual({ a: 0, b: 0 });
});

test('what was thrown rolls back what mapper and statements did, and gives the connection back clean', async () => {
  const failed = inTransaction(database, async (tx) => {
    await add(tx, 'a');
    await tx.manager.query(`UPDATE tally SET count = 10 WHERE name = 'b'`);
    expect(await tx.query('SELECT count FROM tally ORDER BY name')).toEqual([{ count: 1 }, { count: 10 }]);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await counts()).toEqual({ a: 0, b: 0 });
  const open = await others.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  expect(open).toEqual([]);
});

test('a statement that fails after a savepoint is taken back alone, prepared or not', async () => {
  const attempt = () =>
    inRequest(async (tx) => {
      await add(tx, 'a');
      await tx.query('SAVEPOINT attempt');
      const refused = await tx.query(`INSERT INTO tally VALUES ($1, 0)`, ['a']).catch(sqlState);
      expect(refused).toBe('23505');
      await tx.query('ROLLBACK TO SAVEPOINT attempt');
      await add(tx, 'b');
    });
  for (let turn = 0; turn < 5; turn++) await attempt();
  expect(await counts()).toEqual({ a: 5, b: 5 });
});

test('in requests what comes again and again is prepared; background work plans for the lists it has', async () => {
  const text = `UPDATE tally SET count = count + 2 WHERE name = 'a'`;
  const isPrepared = async (tx: Transaction): Promise<boolean> => {
    for (let turn = 0; turn < 5; turn++) await tx.query(text);
    const found = await tx.query('SELECT FROM pg_prepared_statements WHERE statement = $1', [text]);
    return found.length > 0;
  };
  expect(await inTransaction(database, isPrepared)).toBe(false);
  expect(await inRequest(isPrepared)).toBe(true);
  expect(await counts()).toEqual({ a: 20, b: 0 });
});

interface Gate {
  open(): void;
  readonly opened: Promise<void>;
}
function gate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
