import { connect } from 'node:net';
import type { PoolClient } from 'pg';

/** Of the wire protocol: what a connection opens with that only wants to cancel. */
const cancelRequest = 80_877_102;
const patienceMs = 2_000;

/** What a client knows of its connection; the driver's types leave it out. */
interface Connected {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/**
 * Stops what the client's connection is doing, over a connection of its own as the protocol has it, so that it works
 * however busy the pool is. Never throws: what cannot be cancelled ends by its time limit. When this is done the
 * request has been passed on and will not strike a later statement.
 */
export async function cancelQuery(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as Connected;
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.setTimeout(patienceMs, () => socket.destroy());
  const request = Buffer.alloc(16);
  for (const [at, word] of [16, cancelRequest, processID, secretKey].entries()) {
    request.writeInt32BE(word, at * 4);
  }
  socket.end(request);
  await new Promise<void>((resolve) => {
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    // Read to the end, or the end is never noticed.
    socket.resume();
  });
}
