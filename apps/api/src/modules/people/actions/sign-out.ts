import type { RequestContext } from '../../../platform/graphql/context.js';
import { revokeSession } from '../data/session.repository.js';

/** Ends the session of this request. Signing out twice is no fault. */
export async function signOut(context: RequestContext): Promise<void> {
  if (context.sessionId !== null) await revokeSession(context.database, context.sessionId);
  context.setSessionCookie?.(null);
}
