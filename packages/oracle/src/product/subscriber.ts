import { WebSocket } from 'ws';

import { type Json, isObject } from '../json.js';
import { tokenOf } from './client.js';

/** A person listening to changes of customers over a WebSocket (graphql-transport-ws). */
export class Subscriber {
  /** Ids of the customers heard of since it was last asked. */
  private heard = new Set<string>();

  private constructor(private readonly socket: WebSocket) {}

  static async open(url: string, userId: string): Promise<Subscriber> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    const subscriber = new Subscriber(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', (code) => reject(new Error(`The socket was closed: ${code}`)));
      socket.on('open', () => {
        const payload = { authorization: `Bearer ${tokenOf(userId)}` };
        socket.send(JSON.stringify({ type: 'connection_init', payload }));
      });
      socket.on('message', (data) => {
        const message: Json = JSON.parse(String(data));
        if (!isObject(message)) return;
        if (message['type'] === 'connection_ack') {
          const payload = { query: 'subscription { customerChanged { id version } }' };
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
          resolve();
        }
        if (message['type'] === 'next') subscriber.hear(message['payload'] ?? null);
      });
    });
    return subscriber;
  }

  /** What was heard of, once; from now on anew. */
  takeHeard(): ReadonlySet<string> {
    const { heard } = this;
    this.heard = new Set();
    return heard;
  }

  close(): void {
    this.socket.terminate();
  }

  private hear(payload: Json): void {
    const data = isObject(payload) && isObject(payload['data']) ? payload['data'] : {};
    const changed = data['customerChanged'];
    if (isObject(changed) && typeof changed['id'] === 'string') this.heard.add(changed['id']);
  }
}
