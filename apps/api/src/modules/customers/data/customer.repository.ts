import { evolve, nextDeadline, type CustomerEvent, type CustomerState, type Timing } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import { CustomerRow, type CompanyFact } from './customer.row.js';
import { collaboratorsOf } from './grants.repository.js';
import { appendToJournal } from './journal.repository.js';
import { toColumns } from './to-columns.js';
import { toState } from './to-state.js';

/** A customer whose row this transaction holds, as it stands in the database. */
export interface LoadedCustomer {
  readonly row: CustomerRow;
  readonly state: CustomerState;
}

/** Facts about the company that change beside the lifecycle. */
export type CompanyColumns = Partial<
  Pick<
    CustomerRow,
    | CompanyFact
    | 'careClass'
    | 'importance'
    | 'firstDealOn'
    | 'lastDealOn'
    | 'lastFollowUpAt'
    | 'nextContactAt'
  >
>;

/**
 * Takes hold of a customer until the end of the transaction. Person rows are locked before customer rows, and
 * both in the order of their ids, so that crossing commands wait for each other instead of deadlocking.
 */
export async function loadForUpdate(tx: Transaction, id: string): Promise<LoadedCustomer | null> {
  const [found] = await tx.query<{ row: Record<string, unknown> }>(
    'SELECT row_to_json(c) AS row FROM customer c WHERE c.id = $1 FOR NO KEY UPDATE',
    [id],
  );
  return found ? loaded(tx, rowFromJson(CustomerRow, found.row)) : null;
}

async function loaded(tx: Transaction, row: CustomerRow): Promise<LoadedCustomer> {
  const collaborators = row.stage === 'formal' ? await collaboratorsOf(tx, row.id) : [];
  return { row, state: toState(row, collaborators) };
}

/** The next free customer code. */
export async function nextCode(tx: Transaction): Promise<string> {
  const [next] = await tx.query<{ number: string }>(`SELECT nextval('customer_code_number') AS number`);
  return `KH${(next?.number ?? '0').padStart(8, '0')}`;
}

export interface NewCustomer {
  readonly code: string;
  readonly importId: string | null;
  readonly company: Pick<CustomerRow, CompanyFact>;
}

/** Writes a new customer with the first lines of its journal. A name that exists violates `customer_name_key`. */
export async function insertCustomer(
  tx: Transaction,
  { code, importId, company }: NewCustomer,
  events: readonly [CustomerEvent, ...CustomerEvent[]],
  timing: Timing,
): Promise<LoadedCustomer> {
  const [first, ...later] = events;
  const state = later.reduce<CustomerState>(evolve, evolve(null, first));
  const [pool] = await tx.query<{ id: string }>('SELECT id FROM pool ORDER BY id LIMIT 1');
  if (!pool) throw new Error('There is no pool');
  const now = new Date(tx.now);
  const row: CustomerRow = {
    careClass: null,
    importance: null,
    firstDealOn: null,
    lastDealOn: null,
    lastFollowUpAt: null,
    nextContactAt: null,
    leftPoolAt: null,
    ...company,
    ...toColumns(state),
    ...deadlineColumns(state, timing),
    id: state.id,
    code,
    importId,
    version: 1,
    poolId: pool.id,
    ownerDepartmentId: await departmentOf(tx, ownerOf(state)),
    createdAt: now,
    updatedAt: now,
  };
  await tx.manager.insert(CustomerRow, row);
  await appendToJournal(tx, state.id, events);
  return { row, state };
}

/**
 * Writes what `events` make of a customer: row and journal together. The update names the version and stage it
 * was decided on, so that a decision on anything else than what is there fails instead of overwriting.
 */
export async function updateCustomer(
  tx: Transaction,
  before: LoadedCustomer,
  events: readonly CustomerEvent[],
  company: CompanyColumns,
  timing: Timing,
): Promise<LoadedCustomer> {
  const state = events.reduce<CustomerState>(evolve, before.state);
  const changes = {
    ...company,
    ...toColumns(state),
    ...deadlineColumns(state, timing),
    ...poolPassage(before, state, events),
    ownerDepartmentId:
      ownerOf(state) === ownerOf(before.state)
        ? before.row.ownerDepartmentId
        : await departmentOf(tx, ownerOf(state)),
    version: before.row.version + 1,
    updatedAt: new Date(tx.now),
  };
  const { id, version, stage } = before.row;
  const { affected } = await tx.manager.update(CustomerRow, { id, version, stage }, changes);
  if (affected !== 1) throw new Error('The customer changed under the command');
  await appendToJournal(tx, id, events);
  return { row: { ...before.row, ...changes }, state };
}

export function ownerOf(state: CustomerState): string | null {
  return state.stage === 'pool' ? null : state.owner;
}

function deadlineColumns(state: CustomerState, timing: Timing) {
  const next = nextDeadline(state, timing);
  return {
    nextDeadlineAt: next === null ? null : new Date(next.at),
    nextDeadlineWhat: next === null ? null : next.what,
  };
}

/** When it left the pool. */
function poolPassage(before: LoadedCustomer, after: CustomerState, events: readonly CustomerEvent[]) {
  const last = events.at(-1);
  if (after.stage !== 'pool') {
    const leftNow = before.state.stage === 'pool' && last !== undefined;
    return { leftPoolAt: leftNow ? new Date(last.at) : before.row.leftPoolAt };
  }
  const entered = before.state.stage !== 'pool' || before.state.since !== after.since;
  if (!entered) return {};
  return { leftPoolAt: null, nextContactAt: null };
}

async function departmentOf(tx: Transaction, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [person] = await tx.query<{ department: string | null }>(
    'SELECT department_id AS department FROM app_user WHERE id = $1',
    [userId],
  );
  return person?.department ?? null;
}
