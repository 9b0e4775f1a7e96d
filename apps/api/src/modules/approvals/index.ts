import type { ApplicationModule } from '../../platform/module.js';
import { whenCustomerChanges, whenHandedOver } from '../customers/index.js';
import { ApprovalRow } from './data/approval.row.js';
import { ApprovalMutationsResolver } from './graphql/approval-mutations.resolver.js';
import { ApprovalsResolver, CustomerApplicationResolver } from './graphql/approvals.resolver.js';
import { stepsRunOut } from './jobs/steps-run-out.js';
import { followCustomer } from './reactions/on-customer-change.js';
import { passOnApprovals } from './reactions/on-handed-over.js';

export { Approval } from './graphql/approval.type.js';

whenCustomerChanges(followCustomer);
whenHandedOver(passOnApprovals);

/** One engine decides all applications and reviews (AP-1). */
export const approvals: ApplicationModule = {
  name: 'approvals',
  uses: ['people', 'customers', 'activities'],
  resolvers: [ApprovalMutationsResolver, ApprovalsResolver, CustomerApplicationResolver],
  rows: [ApprovalRow],
  dueWork: [stepsRunOut],
};
