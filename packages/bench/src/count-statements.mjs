import { connect, createServer } from 'node:net';
import { once } from 'node:events';

import { openStand } from './stand.mjs';
import { ask } from './http-row.mjs';

/**
 * How many statements the product sends to the database for one request. It talks to the database through a relay
 * that reads along: every Query and every Execute message is one statement.
 */
export async function countStatements(dataset, requestFor) {
  let count = 0;
  const target = new URL(dataset.url);
  const relay = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    const read = messageReader((kind) => {
      if (kind === 'Q' || kind === 'E') count++;
    });
    client.on('data', (chunk) => {
      read(chunk);
      server.write(chunk);
    });
    server.on('data', (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const through = new URL(dataset.url);
  through.port = String(relay.address().port);
  const stand = await openStand({ ...dataset, url: through.href });
  try {
    const request = requestFor(stand);
    for (let warm = 0; warm < 5; warm++) await ask(`${stand.ours.url}/graphql`, request);
    count = 0;
    await ask(`${stand.ours.url}/graphql`, request);
    return count;
  } finally {
    await stand.stop();
    relay.close();
  }
}

/** Calls back with the kind of each whole message a client sends; its first one has no kind. */
function messageReader(seen) {
  let rest = Buffer.alloc(0);
  let begun = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = begun ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      if (begun) seen(String.fromCharCode(rest[0]));
      begun = true;
      rest = rest.subarray(length);
    }
  };
}
