import type { ApplicationModule } from '../../platform/module.js';
import { AuditResolver } from './graphql/audit.resolver.js';

/** AC-11: reading the audit log and proving it whole. Lines are written by `platform/audit`, within reach of all. */
export const audit: ApplicationModule = {
  name: 'audit',
  uses: ['people'],
  resolvers: [AuditResolver],
};
