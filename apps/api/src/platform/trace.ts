import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` so that everything it logs, and every fault it reports, carries `traceId`. */
export function withTrace<T>(traceId: string, work: () => T): T {
  return storage.run(traceId, work);
}

export function currentTraceId(): string {
  return storage.getStore() ?? newTraceId();
}

/** W3C trace-context shaped: 16 bytes in hexadecimal. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}

/** The trace id of a `traceparent` header, when it is well-formed. */
export function traceIdFrom(traceparent: string | undefined): string | null {
  return /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(traceparent ?? '')?.[1] ?? null;
}
