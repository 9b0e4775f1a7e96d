import type { CustomerState } from '@tidewater/domain';
import { In } from 'typeorm';

import type { Database } from '../../../platform/database/database.js';
import { CustomerRow } from './customer.row.js';
import { toState } from './to-state.js';

/** What a collision check tells of a customer beside its name. */
export interface CollidingCustomer {
  readonly state: CustomerState;
  readonly enteredAt: number;
  /** When it last passed from one person to another, by assignment, handover or out of the pool. */
  readonly ownerChangedAt: number | null;
  /** Names by id of those who may be named as protector. */
  readonly people: ReadonlyMap<string, string>;
}

export async function collidingCustomers(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CollidingCustomer>> {
  const rows = await database.getRepository(CustomerRow).findBy({ id: In([...ids]) });
  const protectors = rows.flatMap(({ ownerId, reservationBy }) => ownerId ?? reservationBy ?? []);
  const named: { id: string; name: string }[] = await database.query(
    'SELECT id, name FROM app_user WHERE id = ANY($1::uuid[])',
    [protectors],
  );
  const changes: { id: string; at: Date }[] = await database.query(
    `SELECT customer_id AS id, max(at) AS at FROM customer_event
     WHERE customer_id = ANY($1::uuid[]) AND type IN ('Assigned', 'HandedOver', 'Allocated', 'Claimed') GROUP BY 1`,
    [ids],
  );
  const people = new Map(named.map(({ id, name }) => [id, name]));
  const changedAt = new Map(changes.map(({ id, at }) => [id, at.getTime()]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        state: toState(row),
        enteredAt: row.createdAt.getTime(),
        ownerChangedAt: changedAt.get(row.id) ?? null,
        people,
      },
    ]),
  );
}
