import type { ApplicationModule } from '../../platform/module.js';
import { whenCalendarChanges } from '../calendar/index.js';
import { BulkOperationRow } from './data/bulk-operation.row.js';
import { CustomerEventRow } from './data/customer-event.row.js';
import { CustomerRow } from './data/customer.row.js';
import { SignedContractRow } from './data/signed-contract.row.js';
import { BulkMutationsResolver } from './graphql/bulk-mutations.resolver.js';
import { BulkOperationsResolver } from './graphql/bulk-operations.resolver.js';
import { CollisionResolver } from './graphql/collision.resolver.js';
import { ContractMutationsResolver } from './graphql/contract-mutations.resolver.js';
import { CustomerEventResolver, CustomerEventsResolver } from './graphql/customer-event.type.js';
import { CustomerChangedResolver } from './graphql/customer-changed.resolver.js';
import { CustomerMutationsResolver } from './graphql/customer-mutations.resolver.js';
import { CustomersResolver } from './graphql/customers.resolver.js';
import { OwnerCountResolver, PolicyMutationsResolver } from './graphql/policy-mutations.resolver.js';
import { PolicyResolver } from './graphql/policy.resolver.js';
import { RefusalDetailsResolver } from './graphql/refusal-details.resolver.js';
import { CustomerContractsResolver } from './graphql/signed-contract.type.js';
import { readPlaces } from './jobs/read-places.js';
import { recountHolds, recountHoldsDaily } from './jobs/recount-holds.js';
import { sweepWork } from './jobs/sweep-work.js';

export { BulkOperation } from './graphql/bulk-operation.type.js';
export { CustomerFilter, CustomerOrder, customerOrder } from './graphql/customer-filter.type.js';
export { AllowedAction, Money } from './graphql/customer-parts.type.js';
export { ApprovalStatus, CustomerStage, Direction } from './graphql/customer.enums.js';
export { CustomerPatch } from './graphql/customer-patch.input.js';
export { CustomerResult } from './graphql/customer-result.type.js';
export { Customer } from './graphql/customer.type.js';
export { refusedOf, runOutcome, runVerb } from './graphql/run-verb.js';

export { announceCustomer } from './actions/announce-customer.js';
export { claimCustomer } from './actions/claim-customer.js';
export { spendCollisionCheck } from './actions/collision-budget.js';
export { commit } from './actions/commit.js';
export { createCustomer, type CreateCustomerInput, type Origin } from './actions/create-customer.js';
export { decideOn, type Decided, type VerbOptions } from './actions/decide-on.js';
export { openCustomer, type OpenedCustomer } from './actions/open-customer.js';
export { importIntoPool, type PoolImport } from './actions/import-into-pool.js';
export { preparePoolEntry, type PreparedDraft } from './actions/prepare-pool-entry.js';
export { importDone } from './actions/import-done.js';
export { done, notFound, refuse, type Outcome } from './actions/outcome.js';
export { countAccess, logAccess } from './data/access-log.repository.js';
export { countsOf } from './data/counts.repository.js';
export { loadForUpdate, type LoadedCustomer } from './data/customer.repository.js';
export { lockPeople, superiorOf } from './data/people.repository.js';
export { rulesInForce } from './data/rules-in-force.repository.js';
export { editSight } from './reads/edit-sight.js';
export { readerOf } from './reads/reader-of.js';
export { namedSql } from './reads/search-sql.js';
export { whenDoneInBulk, type BulkDone } from './reactions/bulk-done.js';
export { whenCustomerChanges, type CustomerChange } from './reactions/customer-change.js';
export { whenHandedOver, type HandedOver } from './reactions/handed-over.js';

whenCalendarChanges(async (tx) => {
  await recountHolds(tx);
});

/** Customers: their life by the rules, their journal, the policy and the pool. */
export const customers: ApplicationModule = {
  name: 'customers',
  uses: ['people', 'calendar'],
  resolvers: [
    CustomersResolver,
    CustomerChangedResolver,
    CustomerEventResolver,
    CustomerEventsResolver,
    CustomerContractsResolver,
    PolicyResolver,
    CustomerMutationsResolver,
    BulkMutationsResolver,
    BulkOperationsResolver,
    ContractMutationsResolver,
    PolicyMutationsResolver,
    OwnerCountResolver,
    RefusalDetailsResolver,
    CollisionResolver,
  ],
  rows: [CustomerRow, CustomerEventRow, SignedContractRow, BulkOperationRow],
  jobs: [readPlaces],
  dueWork: [recountHoldsDaily, sweepWork],
};
