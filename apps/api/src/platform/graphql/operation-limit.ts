import { realNow } from '../real-time.js';
import type { RequestContext } from './context.js';
import { Problem } from './problem.js';

const minute = 60_000;

/**
 * A generous ceiling on operations of one session, or of one address before signing in; a key for programs has its own. Counted in each process by
 * itself: it protects the process, not a right, so it needs no memory shared with others.
 */
export function operationLimit(perMinute: number) {
  let counts = new Map<string, number>();
  let began = realNow();
  return (context: Pick<RequestContext, 'sessionId' | 'clientAddress' | 'apiKey'>): void => {
    if (realNow() - began >= minute) {
      counts = new Map();
      began = realNow();
    }
    const key = context.sessionId ?? context.clientAddress;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > (context.apiKey?.perMinute ?? perMinute))
      throw new Problem('RATE_LIMITED', 'Too many requests. Please wait a minute.');
  };
}
