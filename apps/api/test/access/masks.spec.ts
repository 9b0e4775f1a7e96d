import { maskBankAccount, maskEmail, maskMobile, maskName, maskPhone } from '@tidewater/domain';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { openDatabase } from '../../src/platform/database/open.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const masks = {
  mask_mobile: maskMobile,
  mask_phone: maskPhone,
  mask_email: maskEmail,
  mask_name: maskName,
  mask_bank_account: maskBankAccount,
} as const;

const numbers = fc.oneof(
  fc.stringMatching(/^(\+?86)?1[3-9]\d{9}$/),
  fc.stringMatching(/^\(?0\d{2,3}\)?[- ]\d{6,8}$/),
  fc.stringMatching(/^[0-9 +()-]{0,20}$/),
);
const texts = fc.oneof(
  fc.constantFrom('王小明', 'Anna', ' 李 ', 'chunyi@example.com', '@example.com', 'a@b@c'),
  fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0')),
);

describe('masks', () => {
  let test: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url).initialize();
  });
  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  it.each(Object.entries(masks))('AC-2 %s in the database says what the rules say', async (name, mask) => {
    const values = fc.sample(name === 'mask_email' || name === 'mask_name' ? texts : numbers, 500);
    const rows: { masked: string }[] = await database.query(
      `SELECT ${name}(value) AS masked FROM unnest($1::text[]) WITH ORDINALITY AS given (value, place) ORDER BY place`,
      [values],
    );
    expect(rows.map(({ masked }) => masked)).toEqual(values.map(mask));
  });
});
