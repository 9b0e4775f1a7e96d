import type { CustomerState } from '@tidewater/domain';

import { Bindings, customerVisibleSql, type Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { queryRepeated } from '../../../platform/database/repeated.js';
import { CustomerRow } from './customer.row.js';
import { toState } from './to-state.js';

/** What a collision check tells of a customer beside its name. */
export interface CollidingCustomer {
  readonly state: CustomerState;
  readonly enteredAt: number;
  /** When it last passed from one person to another, by assignment, handover or out of the pool. */
  readonly ownerChangedAt: number | null;
  /** Of the owner, or of whom it is reserved for. */
  readonly keeperName: string | null;
  /** Whether the viewer may open it. */
  readonly visible: boolean;
}

/** Everything about the hits of a check, in one statement, planned once however many there are. */
export async function collidingCustomers(
  database: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CollidingCustomer>> {
  const bindings = new Bindings();
  const asked = bindings.bind(ids, 'uuid[]');
  const rows = await queryRepeated<Told>(
    database,
    `SELECT ${columnsFor(database)}, ${customerVisibleSql(viewer, 'c', bindings)} AS visible,
       (SELECT name FROM app_user WHERE id = coalesce(c.owner_id, c.reservation_by)) AS "keeperName",
       (SELECT max(at) FROM customer_event WHERE customer_id = c.id
          AND type IN ('Assigned', 'HandedOver', 'Allocated', 'Claimed')) AS "ownerChangedAt"
     FROM customer c WHERE c.id = ANY(ARRAY(SELECT unnest(${asked})))`,
    bindings.values,
  );
  return new Map(rows.map((row) => [row.id, toColliding(row)]));
}

interface Told extends Pick<CollidingCustomer, 'visible' | 'keeperName'> {
  readonly id: string;
  readonly ownerChangedAt: Date | null;
}

function toColliding({ visible, keeperName, ownerChangedAt, ...columns }: Told): CollidingCustomer {
  const row = Object.assign(new CustomerRow(), columns);
  return {
    state: toState(row),
    enteredAt: row.createdAt.getTime(),
    ownerChangedAt: ownerChangedAt?.getTime() ?? null,
    keeperName,
    visible,
  };
}

/** Two thirds of a row, and nothing of the lifecycle. */
const company: ReadonlySet<string> = new Set([
  'nameTerms',
  'namePinyin',
  'nameInitials',
  'address',
  'industry',
  'introduction',
  'places',
]);

function columnsFor(database: Database): string {
  return database
    .getMetadata(CustomerRow)
    .columns.filter(({ propertyName }) => !company.has(propertyName))
    .map(({ databaseName, propertyName }) => `c.${databaseName} AS "${propertyName}"`)
    .join(', ');
}
