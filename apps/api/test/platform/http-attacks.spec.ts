import { connect } from 'node:net';
import { pino } from 'pino';

import { startApplication } from '../../src/application.js';
import { readEnv } from '../../src/platform/env.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

/** Sends bytes as they are and gathers what comes back until the other side is silent or gone. */
async function raw(bytes: string, patience = 1_500): Promise<string> {
  const { port } = new URL(server.url);
  return await new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    const done = (): void => {
      socket.destroy();
      resolve(heard);
    };
    const silence = setTimeout(done, patience);
    socket.on('data', (part) => {
      heard += String(part);
      silence.refresh();
    });
    socket.on('close', done);
    socket.on('error', done);
  });
}
const body = JSON.stringify({ query: '{ clock { now } }' });
const smuggled = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';

describe('A37 requests that two servers would read differently', () => {
  test.each([
    ['both a length and chunks', `Content-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n`],
    ['two lengths', `Content-Length: ${body.length}\r\nContent-Length: 0\r\n`],
    ['a length that is none', `Content-Length: ${body.length}x\r\n`],
    ['chunks under a false name', 'Transfer-Encoding: xchunked\r\n'],
    [
      'a header broken over lines',
      `X-One: a\r\n b\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n`,
    ],
    ['a space before the colon', `Content-Length : ${body.length}\r\n`],
  ])('A37 %s is refused, and what was smuggled behind it is not answered', async (_what, headers) => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${headers}\r\n${body}${smuggled}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer).not.toContain('"status":"ok"');
  });

  test('A37 a bare line feed inside a header does not make another header', async () => {
    const answer = await raw(
      `GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-One: a\nX-Trace-Id: b\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('A37 a request without a host is refused', async () => {
    expect(await raw('GET /health/live HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('A37 another site', () => {
  test.each(['null', 'https://evil.example', 'file://'])(
    'A37 no answer invites the origin %s',
    async (origin) => {
      const inits: RequestInit[] = [
        {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        },
        { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body },
        { method: 'GET', headers: { origin } },
      ];
      for (const init of inits) {
        for (const path of ['/graphql', '/files', '/health/live', '/']) {
          const response = await fetch(`${server.url}${path}`, init);
          const invited = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
          expect([path, init.method, invited]).toEqual([path, init.method, []]);
          expect(await response.text()).not.toContain(origin === 'null' ? '"origin"' : origin);
        }
      }
    },
  );

  test('A37 no page of ours is shown inside another', async () => {
    for (const path of ['/', '/sign-in', '/graphql', '/auth/oidc/start']) {
      const { headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  test('A37 a host somebody else names leads nowhere: neither redirects nor links nor origins follow it', async () => {
    const answer = await raw(
      `GET /auth/oidc/start HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.toLowerCase()).toMatch(/location: \/sign-in/);
    expect(answer).not.toContain('evil.example');
    const forged = await raw(
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Host: evil.example\r\nOrigin: https://evil.example\r\nCookie: tidewater=${sales1.token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(forged).toMatch(/^HTTP\/1\.1 403 /);
  });
});

test('A37 nothing a request says makes a second line of the log, or a line that looks like ours', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const env = readEnv({ PORT: '0', DATABASE_URL: server.databaseUrl, DEMO: '1', ROLE: 'api' });
  const application = await startApplication(env, log);
  try {
    const url = `http://127.0.0.1:${application.port}`;
    const forged = encodeURIComponent('\r\n{"level":"info","msg":"admin signed in"}');
    await fetch(`${url}/${forged}`, {
      headers: { 'user-agent': 'x', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    });
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query A { x }\n#{"level":"info"}',
        operationName: 'A\r\n{"level":"info","msg":"forged"}',
      }),
    });
    for (const line of lines) {
      expect(line.trimEnd()).not.toMatch(/[\r\n]/);
      expect(() => JSON.parse(line)).not.toThrow();
      expect(JSON.parse(line).msg ?? '').not.toMatch(/forged|admin signed in/);
    }
    expect(lines.length).toBeGreaterThan(1);
  } finally {
    await application.stop();
  }
});
