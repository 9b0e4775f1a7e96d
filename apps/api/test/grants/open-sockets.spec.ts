import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let sales1: Client;
let elsewhere: string;
let socket: SocketClient;
beforeAll(async () => {
  server = await startTestServer({ role: 'all' });
  [admin, sales1] = [await server.signIn('admin'), await server.signIn('sales1')];
  elsewhere = server.company.customers.elsewhere;
  socket = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${sales1.token}` },
  });
}, 60_000);
afterAll(async () => {
  await socket.dispose();
  await server.stop();
});

const versionNow = async (): Promise<number> => {
  const [row] = await server.database.query('SELECT version FROM customer WHERE id = $1', [elsewhere]);
  return row.version;
};
const change = async () => {
  const version = await versionNow();
  await admin.ask(
    `mutation { updateCustomer(id: "${elsewhere}", version: ${version}, patch: { postcode: "31500${version % 10}" }) { __typename } }`,
  );
};
async function until(holds: () => boolean, ms = 5_000): Promise<boolean> {
  const begun = performance.now();
  while (!holds() && performance.now() - begun < ms) await new Promise((resolve) => setTimeout(resolve, 50));
  return holds();
}

test('L24 AC-5 an open subscription hears of a granted customer, and of a revoked one never again', async () => {
  const heard: unknown[] = [];
  socket.subscribe(
    { query: `subscription { customerChanged(id: "${elsewhere}") { id version } }` },
    { next: ({ data }) => heard.push(data), error: () => undefined, complete: () => undefined },
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  await change();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(heard).toEqual([]);

  const { data } = await admin.ask(
    `mutation { grantAccess(input: { customerId: "${elsewhere}", principal: { kind: USER, id: "${sales1.userId}" }, level: READ }) { ... on Grant { id } } }`,
  );
  // Being given access is itself news of the customer.
  expect(await until(() => heard.length === 1)).toBe(true);
  await change();
  expect(await until(() => heard.length === 2)).toBe(true);

  await admin.ask(`mutation { revokeAccess(id: "${data.grantAccess.id}") { __typename } }`);
  await change();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(heard).toHaveLength(2);
});
