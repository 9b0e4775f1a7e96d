import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface OpenSocket {
  readonly socket: Client;
  /** The codes it was closed with. */
  readonly closed: readonly number[];
  /** With which code it is closed, as soon as it is; null when it is still open after `most` milliseconds. */
  closedWithin(most: number): Promise<number | null>;
}

/** A socket of whoever the token stands for, opened at once and not again. */
export function openSocket(url: string, token: string): OpenSocket {
  const closed: number[] = [];
  const socket = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    connectionParams: { authorization: `Bearer ${token}` },
    on: { closed: (event) => closed.push(codeOf(event)) },
  });
  const closedWithin = async (most: number): Promise<number | null> => {
    const begun = performance.now();
    while (closed.length === 0 && performance.now() - begun < most)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return closed[0] ?? null;
  };
  return { socket, closed, closedWithin };
}

function codeOf(event: unknown): number {
  const code = typeof event === 'object' && event !== null && 'code' in event ? event.code : null;
  return typeof code === 'number' ? code : Number.NaN;
}
