import { readdirSync } from 'node:fs';

import { createTestDatabase } from '../setup/test-database.js';
import { openDatabase } from '../../src/platform/database/open.js';

test('every migration that is written is carried out, in the order of their names', async () => {
  const written = readdirSync('src/platform/database/migrations')
    .filter((file) => /^\d{4}-/.test(file))
    .sort()
    .map((file) => Number(file.slice(0, 4)));
  const testDatabase = await createTestDatabase();
  const database = await openDatabase(testDatabase.url, [], 1).initialize();
  try {
    await database.runMigrations();
    const done: { name: string }[] = await database.query('SELECT name FROM migration ORDER BY id');
    expect(done.map(({ name }) => Number(name.slice(-4)))).toEqual(written);
  } finally {
    await database.destroy();
    await testDatabase.drop();
  }
});
