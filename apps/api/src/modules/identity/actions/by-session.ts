import type { Viewer } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';

/**
 * The person of a request about their own account. A program's key is good for the company's records only: it can
 * neither change its owner's account nor make another key.
 */
export function bySession(context: RequestContext): { readonly viewer: Viewer; readonly sessionId: string } {
  const viewer = signedIn(context);
  const { sessionId, apiKey } = context;
  if (apiKey || sessionId === null) throw new Problem('FORBIDDEN', 'A key cannot do this; please sign in.');
  // Another person's eyes see records, not the account behind them.
  if (viewer.seenBy) throw new Problem('FORBIDDEN', 'This is for the person themselves.');
  return { viewer, sessionId };
}
