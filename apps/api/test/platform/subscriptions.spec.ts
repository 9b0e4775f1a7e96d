import type { Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

import { openSocket } from '../setup/open-socket.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
let sales3: Client;
const sockets: SocketClient[] = [];
beforeAll(async () => {
  server = await startTestServer({ role: 'all' });
  [sales1, sales3] = [await server.signIn('sales1'), await server.signIn('sales3')];
}, 60_000);
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.dispose();
});
afterAll(async () => await server.stop());

function address(): string {
  return `${server.url.replace('http', 'ws')}/graphql`;
}

/** A socket of a program, with its events as they come. */
function connect({ token }: Pick<Client, 'token'>) {
  const { socket, closed } = openSocket(server.url, token);
  sockets.push(socket);
  return {
    closed,
    subscribe(query: string) {
      const heard: unknown[] = [];
      const errors: unknown[] = [];
      socket.subscribe(
        { query },
        {
          next: ({ data, errors: wrong }) => (wrong ? errors.push(...wrong) : heard.push(data)),
          error: (error) => errors.push(...[error].flat()),
          complete: () => undefined,
        },
      );
      return { heard, errors };
    },
  };
}

async function until(holds: () => boolean, ms = 6_000): Promise<void> {
  const begun = performance.now();
  while (!holds() && performance.now() - begun < ms) await pause(50);
}
async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** What an action does after changing a customer. */
async function touch(id: string): Promise<void> {
  await server.database.query('UPDATE customer SET version = version + 1 WHERE id = $1', [id]);
  await server.database.query(
    `INSERT INTO outbox (topic, payload) SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM customer WHERE id = $1`,
    [id],
  );
}

describe('A38 who may open a socket', () => {
  async function closeCode(headers: Record<string, string>, init: object): Promise<number> {
    return await new Promise((resolve) => {
      const socket = new WebSocket(address(), 'graphql-transport-ws', { headers });
      socket.on('open', () => socket.send(JSON.stringify(init)));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
      socket.on('close', (code) => resolve(code));
    });
  }
  const hello = { type: 'connection_init' };

  test('A38 without a session it is closed with 4401', async () => {
    expect(await closeCode({}, hello)).toBe(4401);
    expect(
      await closeCode({}, { ...hello, payload: { authorization: 'Bearer nothing-of-ours-1234567890' } }),
    ).toBe(4401);
  });

  test('A38 from another site it is not opened at all', async () => {
    const cookie = `tidewater=${sales1.token}`;
    expect(await closeCode({ cookie, origin: 'https://evil.example' }, hello)).toBe(403);
  });

  test('A38 a giant frame closes it with 1009', async () => {
    expect(await closeCode({}, { ...hello, payload: { junk: 'x'.repeat(70_000) } })).toBe(1009);
  });

  test('A38 the cookie of our own page opens it', async () => {
    const socket = new WebSocket(address(), 'graphql-transport-ws', {
      headers: { cookie: `tidewater=${sales1.token}`, origin: server.url },
    });
    const greeting = await new Promise<string>((resolve) => {
      socket.on('open', () => socket.send(JSON.stringify(hello)));
      socket.on('message', (message) => resolve(String(message)));
    });
    expect(JSON.parse(greeting)).toMatchObject({ type: 'connection_ack' });
    socket.close();
  });
});

test('A38 nothing but subscriptions is answered on a socket', async () => {
  const { errors } = connect(sales1).subscribe('{ me { locale } }');
  await until(() => errors.length > 0);
  expect(errors).toEqual([expect.objectContaining({ message: 'Only subscriptions are answered here.' })]);
});

test('A38 a document over the limits is refused on a socket as elsewhere', async () => {
  const aliases = Array.from({ length: 40 }, (_, index) => `a${index}: __typename`).join(' ');
  const { errors } = connect(sales1).subscribe(`subscription { customerChanged { ${aliases} } }`);
  await until(() => errors.length > 0);
  expect(errors).toHaveLength(1);
});

test('A38 a person has at most twenty subscriptions', async () => {
  const socket = connect(sales1);
  const open = Array.from({ length: 22 }, () => socket.subscribe('subscription { toDosChanged }'));
  await until(() => open.some(({ errors }) => errors.length > 0));
  await pause(300);
  expect(open.filter(({ errors }) => errors.length > 0)).toHaveLength(2);
});

test('L24 a change is heard by those who may read the customer, and by nobody else', async () => {
  const mine = connect(sales1).subscribe('subscription { customerChanged { id version } }');
  const others = connect(sales3).subscribe('subscription { customerChanged { id version } }');
  await pause(700);
  await touch(server.company.customers.potential);
  await until(() => mine.heard.length > 0);
  expect(mine.heard).toEqual([
    { customerChanged: { id: server.company.customers.potential, version: expect.any(Number) } },
  ]);
  await pause(500);
  expect(others.heard).toEqual([]);
});

test('L24 after the customer is taken away nothing more is heard of it', async () => {
  const id = server.company.customers.intent;
  const mine = connect(sales1).subscribe(`subscription { customerChanged(id: "${id}") { id } }`);
  await pause(700);
  await touch(id);
  await until(() => mine.heard.length > 0);
  expect(mine.heard).toHaveLength(1);
  const [former]: { owner_id: string; owner_department_id: string }[] = await server.database.query(
    'SELECT owner_id, owner_department_id FROM customer WHERE id = $1',
    [id],
  );
  await server.database.query(
    `UPDATE customer SET owner_id = u.id, owner_department_id = u.department_id FROM app_user u
     WHERE customer.id = $1 AND u.account = 'sales3'`,
    [id],
  );
  await touch(id);
  await pause(1_500);
  expect(mine.heard).toHaveLength(1);
  await server.database.query('UPDATE customer SET owner_id = $2, owner_department_id = $3 WHERE id = $1', [
    id,
    former?.owner_id,
    former?.owner_department_id,
  ]);
});

test('L24 a role that loses the right to read hears nothing from then on', async () => {
  const mine = connect(sales1).subscribe('subscription { customerChanged { id } }');
  await pause(700);
  const [kept]: { rights: object }[] = await server.database.query(
    `SELECT rights FROM role WHERE key = 'preSales'`,
  );
  await server.database.query(
    `UPDATE role SET version = version + 1, rights = '{"scopes": {}, "may": [], "fields": {}}' WHERE key = 'preSales'`,
  );
  await touch(server.company.customers.potential);
  await pause(1_500);
  expect(mine.heard).toEqual([]);
  await server.database.query(`UPDATE role SET version = version + 1, rights = $1 WHERE key = 'preSales'`, [
    kept?.rights,
  ]);
});

test('L24 to-dos are heard by their own person only', async () => {
  const mine = connect(sales1).subscribe('subscription { toDosChanged }');
  const others = connect(sales3).subscribe('subscription { toDosChanged }');
  await pause(700);
  await server.database.query(
    `INSERT INTO outbox (topic, payload) VALUES ('toDos', jsonb_build_object('userId', $1::text))`,
    [sales1.userId],
  );
  await until(() => mine.heard.length > 0);
  expect(mine.heard).toEqual([{ toDosChanged: true }]);
  await pause(300);
  expect(others.heard).toEqual([]);
});

test('A38 within five seconds of signing out the socket is closed with 4401', async () => {
  const fresh = await server.signIn('sales2');
  const socket = connect(fresh);
  socket.subscribe('subscription { toDosChanged }');
  await pause(500);
  await fresh.ask('mutation { signOut }');
  const begun = performance.now();
  await until(() => socket.closed.length > 0, 5_500);
  expect(socket.closed[0]).toBe(4401);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('R3 when the database connection breaks, clients are asked to connect anew', async () => {
  const socket = connect(sales1);
  socket.subscribe('subscription { toDosChanged }');
  await pause(500);
  await server.database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'tidewater listener' AND query LIKE 'LISTEN%changed%' AND datname = current_database()`,
  );
  await until(() => socket.closed.length > 0);
  expect(socket.closed[0]).toBe(1012);
  const again = connect(sales1).subscribe('subscription { customerChanged { id } }');
  await pause(700);
  await touch(server.company.customers.potential);
  await until(() => again.heard.length > 0);
  expect(again.heard).toHaveLength(1);
});
