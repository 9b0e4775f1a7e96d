import { WebSocket } from 'ws';

import type { Client } from '../setup/start-server.js';
import type { World } from './two-worlds.js';

export interface Ear {
  /** Every frame the server has sent since the subscription began, as it came, and how the socket was closed. */
  readonly frames: string[];
  close(): void;
}

/** One subscription on a socket of its own, heard frame by frame. */
export async function listen({ url }: World, { token }: Client, subscription: string): Promise<Ear> {
  const frames: string[] = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => frames.push(`closed ${code}`));
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (message) => {
      const frame = String(message);
      if (JSON.parse(frame).type !== 'connection_ack') return void frames.push(frame);
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription } }));
      resolve();
    });
  });
  return { frames, close: () => socket.terminate() };
}

/** Until all that was done is sent and nothing has been heard for a while. */
export async function silence({ database }: World, ears: readonly Ear[]): Promise<void> {
  let last = '';
  for (let quiet = 0; quiet < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [{ waiting }] = await database.query(
      'SELECT count(*)::int AS waiting FROM outbox WHERE dispatched_at IS NULL',
    );
    const now = JSON.stringify([waiting, ears.map(({ frames }) => frames.length)]);
    quiet = waiting === 0 && now === last ? quiet + 1 : 0;
    last = now;
  }
}
