import { randomUUID } from 'node:crypto';

/** Where a request comes from: what it logs and adds to the audit log carries it. */
export interface Origin {
  readonly traceId: string;
  /** The client's trusted address. */
  readonly address: string;
  /** Says when nobody waits for the answer any more; null where nobody can go away. */
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

/** W3C trace-context shaped: 16 bytes in hexadecimal. */
export function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}

/** The trace id of a `traceparent` header, when it is well-formed. */
export function traceIdFrom(traceparent: string | undefined): string | null {
  return /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(traceparent ?? '')?.[1] ?? null;
}
