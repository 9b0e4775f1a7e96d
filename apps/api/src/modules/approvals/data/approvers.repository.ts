import type { ApprovalKind, ApproverFacts, Approvers } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** Who could decide for this applicant, among people who can sign in (edge 11). */
export async function approverFacts(
  tx: Transaction,
  applicantId: string,
  named: readonly Approvers[],
): Promise<ApproverFacts> {
  const roles = named.flatMap((one) => (one.by === 'role' ? [one.role] : []));
  const posts = named.flatMap((one) => (one.by === 'post' ? [one.post] : []));
  return {
    superiors: await superiorsOf(tx, applicantId),
    administrators: await holdersOf(tx, 'admin'),
    byRole: await each(roles, (role) => holdersOf(tx, role)),
    byPost: await each(posts, (post) => inPost(tx, post)),
  };
}

async function each(
  names: readonly string[],
  people: (name: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of names) found[name] = await people(name);
  return found;
}

/** Up the chain, nearest first, leaving out whoever is gone or decides nothing. */
async function superiorsOf(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE chain AS (
       SELECT superior_id AS id, 1 AS height FROM app_user WHERE id = $1
       UNION ALL
       SELECT app_user.superior_id, height + 1 FROM chain JOIN app_user ON app_user.id = chain.id WHERE height < 50
     )
     SELECT app_user.id FROM chain JOIN app_user ON app_user.id = chain.id
     WHERE app_user.active AND EXISTS (
       SELECT FROM user_role JOIN role ON role.id = role_id
       WHERE user_id = app_user.id AND role.rights -> 'may' ? 'approval.decide')
     ORDER BY height`,
    [userId],
  );
  return rows.map(({ id }) => id);
}

/** People with a role; reviewers are whoever may review, by whatever name their role goes. */
async function holdersOf(tx: Transaction, role: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT app_user.id FROM app_user
     JOIN user_role ON user_id = app_user.id JOIN role ON role.id = role_id
     WHERE app_user.active
       AND CASE WHEN $1 = 'reviewer' THEN role.rights -> 'may' ? 'protection.review' ELSE role.key = $1 END
     ORDER BY app_user.id`,
    [role],
  );
  return rows.map(({ id }) => id);
}

async function inPost(tx: Transaction, post: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM app_user WHERE active AND post = $1 ORDER BY id',
    [post],
  );
  return rows.map(({ id }) => id);
}

/** Whether a person's roles let them decide this kind of approval at all. */
export async function mayDecide(tx: Transaction, userId: string, kind: ApprovalKind): Promise<boolean> {
  const right = kind === 'PROTECTION_REVIEW' ? 'protection.review' : 'approval.decide';
  const roles = await tx.query(
    `SELECT FROM user_role JOIN role ON role.id = role_id WHERE user_id = $1 AND role.rights -> 'may' ? $2`,
    [userId, right],
  );
  return roles.length > 0;
}
