import type { ApplicationModule } from '../../platform/module.js';
import { ApprovalRow } from './data/approval.row.js';
import { ApprovalsResolver, CustomerApplicationResolver } from './graphql/approvals.resolver.js';

export { Approval } from './graphql/approval.type.js';

/** One engine decides all applications and reviews (AP-1). */
export const approvals: ApplicationModule = {
  name: 'approvals',
  uses: ['people', 'customers', 'activities', 'calendar'],
  resolvers: [ApprovalsResolver, CustomerApplicationResolver],
  rows: [ApprovalRow],
};
