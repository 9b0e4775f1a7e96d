import type { CustomerState } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { CompanyFact, CustomerRow } from './customer.row.js';
import { toColumns } from './to-columns.js';

export type NewPoolCompany = Pick<CustomerRow, CompanyFact | 'code' | 'poolId' | 'importId'> & {
  readonly at: Date;
};

/** The row of a customer that begins in the pool, as `insertCustomer` would write it; a test compares them. */
export function newPoolRow(state: CustomerState, { at, ...company }: NewPoolCompany): CustomerRow {
  return {
    ...company,
    ...toColumns(state),
    id: state.id,
    version: 1,
    careClass: null,
    importance: null,
    ownerDepartmentId: null,
    firstDealOn: null,
    lastDealOn: null,
    leftPoolAt: null,
    lastFollowUpAt: null,
    nextContactAt: null,
    nextDeadlineAt: null,
    nextDeadlineWhat: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** LC-22: several pools may be; one is in use. */
export async function poolInUse(tx: Transaction): Promise<string> {
  const [pool] = await tx.query<{ id: string }>('SELECT id FROM pool ORDER BY id LIMIT 1');
  if (!pool) throw new Error('There is no pool');
  return pool.id;
}
