import { waitForDatabase } from '../../src/platform/database/wait-for-database.js';
import { createTestDatabase } from '../setup/test-database.js';

test('a database that does not answer is named in one line without its password', async () => {
  const failing = waitForDatabase('postgres://crm:very-secret@127.0.0.1:1/sales', 700);
  await expect(failing).rejects.toThrow(
    /^Cannot start: the database 127\.0\.0\.1:1\/sales does not answer \(.*ECONNREFUSED.*\)\.$/,
  );
  await expect(failing).rejects.not.toThrow(/very-secret/);
});

test('a wrong name is said at once', async () => {
  const { url, drop } = await createTestDatabase();
  await drop();
  const begun = performance.now();
  await expect(waitForDatabase(url)).rejects.toThrow(/does not exist/);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('a database that answers is waited for no longer', async () => {
  const { url, drop } = await createTestDatabase();
  await expect(waitForDatabase(url)).resolves.toBeUndefined();
  await drop();
});
