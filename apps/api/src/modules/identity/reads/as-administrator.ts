import { may } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { bySession } from '../actions/by-session.js';

/** The database for what only administrators of accounts may read. @throws Problem `FORBIDDEN` */
export function asAdministrator(
  context: RequestContext,
  action: 'user.update' | 'security.update' = 'user.update',
): Database {
  const { viewer } = bySession(context);
  if (!may(viewer, action)) throw new Problem('FORBIDDEN', 'Only administrators may see this.');
  return context.database;
}
