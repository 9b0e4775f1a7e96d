import { openDatabase } from '../../src/platform/database/open.js';
import { layFirstAdministrator, layFoundation } from '../../src/seed/foundation.js';
import { NotReplaceable, resetDatabase } from '../../src/seed/reset-database.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

describe('laying the database anew', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase();
  });
  afterEach(async () => await test.drop());

  const tiny = (evenInEarnest = false) =>
    resetDatabase({ url: test.url, size: 'tiny', customers: 0, evenInEarnest, progress: () => undefined });

  async function inDatabase<T>(sql: string): Promise<T> {
    const database = await openDatabase(test.url, [], 2).initialize();
    try {
      return await database.query(sql);
    } finally {
      await database.destroy();
    }
  }

  it('replaces what a seed laid, whatever was done to it since', async () => {
    await tiny();
    await inDatabase(`UPDATE customer SET name = 'changed'`);
    await tiny();
    expect(await inDatabase(`SELECT count(*)::int FROM customer WHERE name = 'changed'`)).toEqual([
      { count: 0 },
    ]);
    expect(await inDatabase('SELECT count(*)::int FROM customer')).toEqual([{ count: 11 }]);
  });

  it('refuses to throw away a database in which people work in earnest, unless told so', async () => {
    const database = await openDatabase(test.url, [], 3).initialize();
    await layFoundation(database);
    await layFirstAdministrator(database);
    await database.destroy();
    await expect(tiny()).rejects.toThrow(NotReplaceable);
    expect(await inDatabase('SELECT account FROM app_user')).toEqual([{ account: 'admin' }]);
    await tiny(true);
    expect(await inDatabase('SELECT count(*)::int FROM app_user')).toEqual([{ count: 10 }]);
  });
});
