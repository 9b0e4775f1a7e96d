import { isId, may } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { bySession } from '../actions/by-session.js';
import { openSessionsOf, type OpenSession } from '../data/session.repository.js';
import { deviceOf } from './device-of.js';

export interface SessionLine extends OpenSession {
  readonly device: string | null;
  readonly current: boolean;
}

/** Open sessions, the last used first: my own or, for administrators, anybody's. */
export async function sessions(context: RequestContext, of: string | null): Promise<SessionLine[]> {
  const { viewer, sessionId } = bySession(context);
  const userId = of ?? viewer.id;
  if (userId !== viewer.id && !may(viewer, 'user.update')) {
    throw new Problem('FORBIDDEN', 'You may see your own sessions only.');
  }
  if (!isId(userId)) return [];
  const found = await openSessionsOf(context.database, userId);
  return found.map((one) => ({ ...one, device: deviceOf(one.userAgent), current: one.id === sessionId }));
}
