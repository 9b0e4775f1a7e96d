import type { Transaction } from '../../../platform/database/transaction.js';

export interface TeamState {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

export async function holdTeam(tx: Transaction, id: string): Promise<{ readonly name: string } | null> {
  const [team] = await tx.query<{ name: string }>('SELECT name FROM team WHERE id = $1 FOR UPDATE', [id]);
  return team ?? null;
}

export async function isTeamNameTaken(tx: Transaction, name: string, exceptId: string): Promise<boolean> {
  const [other] = await tx.query('SELECT FROM team WHERE lower(name) = lower($1) AND id <> $2 LIMIT 1', [
    name,
    exceptId,
  ]);
  return other !== undefined;
}

export async function storeTeam(tx: Transaction, { id, name, memberIds }: TeamState): Promise<void> {
  await tx.query('INSERT INTO team (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = $2', [
    id,
    name,
  ]);
  await tx.query('DELETE FROM team_member WHERE team_id = $1 AND NOT user_id = ANY($2::uuid[])', [
    id,
    memberIds,
  ]);
  await tx.query(
    'INSERT INTO team_member (team_id, user_id) SELECT $1::uuid, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [id, memberIds],
  );
}

/** Grants to it end with it. */
export async function deleteTeam(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE customer_grant SET valid_until = app_now()
     WHERE principal_kind = 'team' AND principal_id = $1 AND (valid_until IS NULL OR valid_until > app_now())`,
    [id],
  );
  await tx.query('DELETE FROM team_member WHERE team_id = $1', [id]);
  await tx.query('DELETE FROM team WHERE id = $1', [id]);
}
