import { may } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { bySession } from '../actions/by-session.js';
import { writeKeyUse } from '../actions/key-use.js';
import { keysOf, type ApiKeyLine } from '../data/api-key.repository.js';

/** My keys or, for administrators, those of everybody; those that ended within thirty days as well. */
export async function apiKeys(context: RequestContext, everybody: boolean): Promise<ApiKeyLine[]> {
  const { viewer } = bySession(context);
  if (everybody && !may(viewer, 'security.update')) {
    throw new Problem('FORBIDDEN', 'Only administrators may see the keys of others.');
  }
  await writeKeyUse(context.database);
  return await keysOf(context.database, everybody ? null : viewer.id);
}

/** One key after a deed on it. */
export async function apiKey({ database }: RequestContext, id: string): Promise<ApiKeyLine> {
  const [found] = await keysOf(database, null, id);
  if (!found) throw new Error('The key is not there');
  return found;
}
