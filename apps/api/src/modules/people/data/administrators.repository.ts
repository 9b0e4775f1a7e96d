import type { Transaction } from '../../../platform/database/transaction.js';

/** What would be taken away from the administrators. */
export type Loss =
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'membership'; readonly userId: string; readonly roleId: string };

const loses: Record<Loss['kind'], string> = {
  person: 'u.id = $1::uuid',
  role: 'r.id = $1::uuid',
  membership: 'u.id = $1::uuid AND r.id = $2::uuid',
};

/**
 * R11: whether somebody active could still change roles after the loss, with every other such loss waiting until this
 * transaction ends. The database makes sure of the same when it commits.
 */
export async function administratorRemains(tx: Transaction, loss: Loss): Promise<boolean> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  const values =
    loss.kind === 'membership'
      ? [loss.userId, loss.roleId]
      : [loss.kind === 'person' ? loss.userId : loss.roleId];
  const [found] = await tx.query<{ remains: boolean }>(
    `SELECT EXISTS (
       SELECT FROM user_role ur JOIN app_user u ON u.id = ur.user_id JOIN role r ON r.id = ur.role_id
       WHERE u.active AND r.rights -> 'may' ? 'role.update' AND NOT (${loses[loss.kind]})) AS remains`,
    values,
  );
  return found?.remains ?? false;
}
