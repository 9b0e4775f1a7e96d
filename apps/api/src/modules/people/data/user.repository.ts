import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UserRow } from './user.row.js';

export async function findByAccount(database: Database, account: string): Promise<UserRow | null> {
  return await database.getRepository(UserRow).findOneBy({ account });
}

export async function preferencesOf(database: Database, userId: string): Promise<object> {
  const user = await database
    .getRepository(UserRow)
    .findOneOrFail({ where: { id: userId }, select: { id: true, preferences: true } });
  return user.preferences;
}

export async function updateUser(
  tx: Transaction,
  userId: string,
  change: Partial<Pick<UserRow, 'locale' | 'preferences' | 'passwordHash'>>,
): Promise<void> {
  await tx.manager.getRepository(UserRow).update({ id: userId }, change);
}
