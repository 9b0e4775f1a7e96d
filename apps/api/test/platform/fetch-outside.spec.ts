import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createListener } from 'node:net';

import { fetchOutside, isInside, type Resolve } from '../../src/platform/http/fetch-outside.js';
import { isOutside } from '../../src/platform/http/is-outside.js';

async function listen(server: Server | ReturnType<typeof createListener>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A name server that says what a test wants, one answer after the other. */
function aResolver(...answers: readonly (readonly string[])[]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = [];
  const resolve: Resolve = (name, _options, done) => {
    const addresses = answers[asked.length] ?? [];
    asked.push(name);
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve, asked };
}

const nobody: ReadonlySet<string> = new Set();
const failure = async (asking: Promise<Response>): Promise<unknown> =>
  await asking.then(
    () => null,
    (error: unknown) => error,
  );

test.each([
  [
    'all names of this machine',
    ['127.0.0.1', '127.9.9.9', '0.0.0.0', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  ],
  ['private networks', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1']],
  [
    'a cloud’s metadata and other neighbours',
    ['169.254.169.254', 'fe80::1', '::ffff:169.254.169.254', 'fd00:ec2::254'],
  ],
  ['carriers’ own networks', ['100.64.0.1', '100.127.255.255']],
  ['IPv4 addresses inside IPv6', ['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '::127.0.0.1']],
  [
    'everybody and nobody',
    ['224.0.0.1', '255.255.255.255', '240.0.0.1', 'ff02::1', '192.0.2.1', '2001:db8::1'],
  ],
  ['words that are no address', ['', 'example.com', '127.1', 'fe80::1%eth0']],
])('A34 inside are %s', (_what, addresses) => {
  expect(addresses.filter(isOutside)).toEqual([]);
});

test('A34 outside is what the world can reach', () => {
  const addresses = [
    '1.1.1.1',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2400:3200::1',
  ];
  expect(addresses.filter((address) => !isOutside(address))).toEqual([]);
});

describe('A34 nothing inside is asked', () => {
  let connections = 0;
  const listener = createListener((socket) => {
    connections += 1;
    socket.destroy();
  });
  let port = 0;
  beforeAll(async () => {
    port = await listen(listener);
  });
  beforeEach(() => {
    connections = 0;
  });
  afterAll(async () => await new Promise((resolve) => listener.close(resolve)));

  test.each([
    '127.0.0.1',
    '[::ffff:127.0.0.1]',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    'localhost',
    '0.0.0.0',
  ])('A34 nobody is asked at %s', async (host) => {
    expect(isInside(await failure(fetchOutside(`https://${host}:${port}/`, { allowed: nobody })))).toBe(true);
    expect(connections).toBe(0);
  });

  test.each(['http', 'ftp', 'file', 'gopher', 'data'])('A34 nothing is asked by %s', async (scheme) => {
    const { resolve, asked } = aResolver(['127.0.0.1']);
    const address = `${scheme}://login.example/`;
    expect(isInside(await failure(fetchOutside(address, { allowed: nobody, resolve })))).toBe(true);
    expect([asked, connections]).toEqual([[], 0]);
  });

  test.each([
    ['inside', ['127.0.0.1']],
    ['inside by IPv6', ['::1']],
    ['outside and inside', ['93.184.216.34', '127.0.0.1']],
  ])('A34 a name that leads %s is not connected to', async (_where, addresses) => {
    const { resolve } = aResolver(addresses);
    const asking = fetchOutside(`https://login.example:${port}/`, { allowed: nobody, resolve });
    expect(isInside(await failure(asking))).toBe(true);
    expect(connections).toBe(0);
  });

  test('A34 a name is asked for once, so that it cannot lead elsewhere after it was judged', async () => {
    const { resolve, asked } = aResolver(['93.184.216.34'], ['127.0.0.1'], ['127.0.0.1']);
    const asking = fetchOutside(`https://login.example:${port}/`, {
      allowed: nobody,
      resolve,
      signal: AbortSignal.timeout(500),
    });
    const why = await failure(asking);
    expect([why === null, isInside(why)]).toEqual([false, false]);
    expect([asked, connections]).toEqual([['login.example'], 0]);
  });

  test('A34 a port that is not the allowed one is not asked', async () => {
    const allowed = new Set([`127.0.0.1:${port + 1}`]);
    expect(isInside(await failure(fetchOutside(`http://127.0.0.1:${port}/`, { allowed })))).toBe(true);
    expect(connections).toBe(0);
  });
});

describe('A34 a host that is allowed', () => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  let port = 0;
  beforeAll(async () => {
    port = await listen(server);
  });
  beforeEach(() => asked.splice(0));
  afterAll(async () => await new Promise((resolve) => server.close(resolve)));
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    await fetchOutside(`http://127.0.0.1:${port}${path}`, {
      allowed: new Set([`127.0.0.1:${port}`]),
      ...init,
    });

  test('A34 is sent what was to be sent, and its answer comes back', async () => {
    answer = (request, response) => {
      response.writeHead(201, { 'content-type': 'text/plain', 'set-cookie': ['a=1', 'b=2'] });
      response.write(`${request.headers['content-type']} ${request.headers['x-mine']} `);
      request.pipe(response);
    };
    const body = new URLSearchParams({ code: '一 码' });
    const response = await ask('/token', { method: 'POST', body, headers: { 'x-mine': 'yes' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'text/plain']);
    expect(await response.text()).toBe(
      'application/x-www-form-urlencoded;charset=UTF-8 yes code=%E4%B8%80+%E7%A0%81',
    );
  });

  test('A34 does not send the server elsewhere', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/inside' }).end();
    expect((await ask('/start')).status).toBe(302);
    expect(asked).toEqual(['GET /start']);
  });

  test('A34 is not listened to for more than 64 KB', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(64 * 1024));
    expect((await (await ask('/')).arrayBuffer()).byteLength).toBe(64 * 1024);
    answer = (_request, response) => response.end(Buffer.alloc(64 * 1024 + 1));
    expect(String(await failure(ask('/')))).toContain('more than 65536 bytes');
  });

  test('A34 is not waited for longer than the caller wants', async () => {
    answer = (_request, response) => response.write('a');
    expect(await failure(ask('/', { signal: AbortSignal.timeout(200) }))).toMatchObject({
      name: 'AbortError',
    });
    server.closeAllConnections();
  });
});
