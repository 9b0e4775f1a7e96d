import { Bindings, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';
import { waitingReminderSql } from '../../people/index.js';

export type ReminderKind =
  | 'NEXT_CONTACT'
  | 'DROP_SOON'
  | 'REVIEW_WAITING'
  | 'APPLICATION_WAITING'
  | 'DROPPED'
  | 'DECIDED'
  | 'ASSIGNED'
  | 'OVER_CAP'
  | 'MASS_VIEWING';

export interface ReminderDraft {
  readonly userId: string;
  readonly customerId: string | null;
  readonly kind: ReminderKind;
  readonly due: number;
  /** What its sentence needs. */
  readonly data: object;
  /** Given once under this key, however often the deed is repeated. */
  readonly key: string;
}

export async function remind(tx: Transaction, drafts: readonly ReminderDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const told = await tx.query<{ user: string }>(
    `INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
     SELECT new_id(), (draft ->> 'userId')::uuid, (draft ->> 'customerId')::uuid, draft ->> 'kind',
       to_timestamp((draft ->> 'due')::float8 / 1000), draft -> 'data', $2, draft ->> 'key'
     FROM jsonb_array_elements($1::jsonb) AS draft
     ON CONFLICT (key) DO NOTHING RETURNING user_id AS user`,
    [JSON.stringify(drafts), new Date(tx.now)],
  );
  await tellAbout(tx, told);
}

export interface ReminderChoice {
  readonly customerId: string;
  readonly kinds: readonly ReminderKind[];
  /** Only this person's. */
  readonly userId?: string | null;
}

/** Edge 23: what is done, or has lost its ground. */
export async function endReminders(
  tx: Transaction,
  { customerId, kinds, userId = null }: ReminderChoice,
  at: number = tx.now,
): Promise<void> {
  const told = await tx.query<{ user: string }>(
    `UPDATE reminder SET done_at = $4 WHERE customer_id = $1 AND kind = ANY($2) AND done_at IS NULL
       AND ($3::uuid IS NULL OR user_id = $3) RETURNING user_id AS user`,
    [customerId, kinds, userId, new Date(at)],
  );
  await tellAbout(tx, told);
}

/** Edge 23: a reminder follows the owner. */
export async function passReminders(
  tx: Transaction,
  { customerId, kinds }: Omit<ReminderChoice, 'userId'>,
  from: string,
  to: string,
): Promise<void> {
  const told = await tx.query<{ user: string }>(
    `UPDATE reminder SET user_id = $4 WHERE customer_id = $1 AND kind = ANY($2) AND done_at IS NULL AND user_id = $3
     RETURNING user_id AS user`,
    [customerId, kinds, from, to],
  );
  if (told.length > 0) await tellAbout(tx, [{ user: from }, { user: to }]);
}

/** The reminders of an approval, by the keys they were given under. */
export async function endRemindersByKey(tx: Transaction, keys: readonly string[]): Promise<void> {
  const told = await tx.query<{ user: string }>(
    'UPDATE reminder SET done_at = $2 WHERE key = ANY($1) AND done_at IS NULL RETURNING user_id AS user',
    [keys, new Date(tx.now)],
  );
  await tellAbout(tx, told);
}

/** Ticks one of a person's own reminders; false when there is none. A tick on a done one changes nothing. */
export async function tick(tx: Transaction, userId: string, id: string): Promise<boolean> {
  const ticked = await tx.query<{ user: string }>(
    'UPDATE reminder SET done_at = coalesce(done_at, $3) WHERE id = $1 AND user_id = $2 RETURNING user_id AS user',
    [id, userId, new Date(tx.now)],
  );
  await tellAbout(tx, ticked);
  return ticked.length > 0;
}

/** Whether the viewer sees it: their own, or somebody's whom they stand in for. */
export async function waits(tx: Transaction, viewer: Viewer, id: string): Promise<boolean> {
  const bindings = new Bindings();
  const [found] = await tx.query(
    `SELECT FROM reminder r WHERE r.id = ${bindings.bind(id, 'uuid')} AND ${waitingReminderSql('r', viewer, bindings)}`,
    bindings.values,
  );
  return found !== undefined;
}

async function tellAbout(tx: Transaction, people: readonly { readonly user: string }[]): Promise<void> {
  const users = [...new Set(people.map(({ user }) => user))];
  await announce(
    tx,
    users.map((userId) => ({ topic: 'toDos' as const, userId })),
  );
}
