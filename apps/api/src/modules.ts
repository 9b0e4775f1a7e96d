import { activities } from './modules/activities/index.js';
import { approvals } from './modules/approvals/index.js';
import { audit } from './modules/audit/index.js';
import { calendar } from './modules/calendar/index.js';
import { contacts } from './modules/contacts/index.js';
import { customers } from './modules/customers/index.js';
import { exports } from './modules/exports/index.js';
import { deputies } from './modules/deputies/index.js';
import { grants } from './modules/grants/index.js';
import { identity } from './modules/identity/index.js';
import { organisation } from './modules/organisation/index.js';
import { people } from './modules/people/index.js';
import { roles } from './modules/roles/index.js';
import { territories } from './modules/territories/index.js';
import { transfer } from './modules/transfer/index.js';
import { moveClockResolver } from './platform/jobs/move-clock.resolver.js';
import type { ApplicationModule } from './platform/module.js';

/**
 * Every module, those it may use before it. Each says in its `index.ts` what it uses and what it brings: resolvers,
 * rows, jobs, and what time brings about in it.
 */
export const modules: readonly ApplicationModule[] = [
  people,
  audit,
  identity,
  deputies,
  calendar,
  customers,
  roles,
  grants,
  organisation,
  territories,
  contacts,
  activities,
  approvals,
  transfer,
  exports,
];

export function resolversOf(all: readonly ApplicationModule[]): Function[] {
  return [...all.flatMap(({ resolvers = [] }) => resolvers), moveClockResolver(all)];
}

export function rowsOf(all: readonly ApplicationModule[]): Function[] {
  return all.flatMap(({ rows = [] }) => rows);
}
