import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

interface Trace {
  readonly traceId: string;
  readonly address: string | null;
  readonly abandoned: Abandonment | null;
}

/** Whether the client has closed the request it made, and whom to tell when it does. */
export class Abandonment {
  private readonly listeners = new Set<() => void>();
  private hasHappened = false;

  get happened(): boolean {
    return this.hasHappened;
  }

  /** Each listener is told once, at most. */
  happen(): void {
    this.hasHappened = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  listen(listener: () => void): void {
    this.listeners.add(listener);
  }

  forget(listener: () => void): void {
    this.listeners.delete(listener);
  }
}

const storage = new AsyncLocalStorage<Trace>();

/**
 * Runs `work` so that everything it logs, every fault it reports and every line it adds to the audit log carries
 * `traceId`; the audit log keeps the client's trusted `address` as well. `abandoned` says when nobody waits for it.
 */
export function withTrace<T>(
  traceId: string,
  work: () => T,
  { address = null, abandoned = null }: Partial<Omit<Trace, 'traceId'>> = {},
): T {
  return storage.run({ traceId, address, abandoned }, work);
}

export function currentTraceId(): string {
  return storage.getStore()?.traceId ?? newTraceId();
}

/** Whose request is being answered; null in background work. */
export function currentAddress(): string | null {
  return storage.getStore()?.address ?? null;
}

/** Of the request that is being answered; null where nobody can abandon anything. */
export function abandonment(): Abandonment | null {
  return storage.getStore()?.abandoned ?? null;
}

/** Whether somebody waits for what is being done: a request, not background work. */
export function isAwaited(): boolean {
  return storage.getStore() !== undefined;
}

/** W3C trace-context shaped: 16 bytes in hexadecimal. */
export function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}

/** The trace id of a `traceparent` header, when it is well-formed. */
export function traceIdFrom(traceparent: string | undefined): string | null {
  return /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(traceparent ?? '')?.[1] ?? null;
}
