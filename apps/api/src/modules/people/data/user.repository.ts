import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UserRow } from './user.row.js';

export async function preferencesOf(database: Database, userId: string): Promise<object> {
  const user = await database
    .getRepository(UserRow)
    .findOneOrFail({ where: { id: userId }, select: { id: true, preferences: true } });
  return user.preferences;
}

export async function updateUser(
  tx: Transaction,
  userId: string,
  change: Partial<Pick<UserRow, 'locale' | 'preferences'>>,
): Promise<void> {
  await tx.manager.getRepository(UserRow).update({ id: userId }, change);
}
