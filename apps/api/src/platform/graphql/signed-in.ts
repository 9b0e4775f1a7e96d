import type { Viewer } from '../../access/viewer.js';
import type { RequestContext } from './context.js';
import { Problem } from './problem.js';

/** The viewer of a request that only makes sense signed in; throws `UNAUTHENTICATED` otherwise. */
export function signedIn(context: RequestContext): Viewer {
  if (!context.viewer) throw new Problem('UNAUTHENTICATED', 'Please sign in.');
  return context.viewer;
}
