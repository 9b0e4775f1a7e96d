import { Agent, request as httpRequest } from 'node:http';

import { serverAudits } from 'graphql-http';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

const signOut = JSON.stringify({ query: 'mutation { signOut }' });

describe('A11 a request another site could make a browser send', () => {
  const forged: [string, () => RequestInit, string][] = [
    ['a GET', () => ({ method: 'GET' }), `?query=${encodeURIComponent('{ me { locale } }')}`],
    ['a form', () => ({ body: new URLSearchParams({ query: 'mutation { signOut }' }) }), ''],
    ['plain text', () => ({ headers: { 'content-type': 'text/plain' }, body: signOut }), ''],
    ['no content type', () => ({ body: new Uint8Array(Buffer.from(signOut)) }), ''],
    ['a multipart form', () => ({ body: withField('operations', signOut) }), ''],
  ];

  test.each(forged)(
    'A11 %s is refused without a header that only programs set',
    async (_what, init, search) => {
      const { headers, ...rest } = { method: 'POST', ...init() };
      const response = await fetch(`${server.url}/graphql${search}`, {
        ...rest,
        headers: { ...Object.fromEntries(new Headers(headers)), cookie: `tidewater=${sales1.token}` },
      });
      expect(response.status).toBe(400);
      expect((await sales1.ask('{ me { locale } }')).data.me).toBeTruthy();
    },
  );

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    'A11 the origin %s is refused',
    async (origin) => {
      const { status, errors } = await server.ask(
        'mutation { signOut }',
        {},
        {
          cookie: `tidewater=${sales1.token}`,
          origin,
        },
      );
      expect(status).toBe(403);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      expect((await sales1.ask('{ me { locale } }')).data.me).toBeTruthy();
    },
  );

  test('A11 our own origin is served', async () => {
    const headers = { cookie: `tidewater=${sales1.token}`, origin: server.url };
    expect((await server.ask('{ me { locale } }', {}, headers)).data.me.locale).toBe('zh-CN');
  });
});

test('A12 a mutation by GET is refused even with the header', async () => {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`, {
    headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${sales1.token}` },
  });
  expect(response.status).toBe(405);
});

test('A18 the audits of graphql-http find no error', async () => {
  const audits = serverAudits({
    url: `${server.url}/graphql`,
    fetchFn: async (url: string, init: RequestInit = {}) =>
      await fetch(url, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), 'apollo-require-preflight': '1' },
      }),
  });
  const results = await Promise.all(audits.map(async (audit) => await audit.fn()));
  const bad = results.filter(({ status }) => status === 'error');
  expect(bad.map(({ name }) => name)).toEqual([]);
  expect(results.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(55);
});

test('A37 answers carry the headers that keep browsers safe, and no CORS', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  const csp = response.headers.get('content-security-policy');
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("script-src 'self'");
  expect(csp).toContain("frame-ancestors 'none'");
  const unsafe = csp?.split(';').filter((part) => part.includes('unsafe'));
  expect(unsafe).toEqual(["style-src-attr 'unsafe-inline'"]);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('health tells a living process from one that can be given requests', async () => {
  expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ status: 'ok' });
});

test('metrics are for this machine or for the token, never through a proxy', async () => {
  const own = await fetch(`${server.url}/metrics`);
  expect(await own.text()).toContain('http_request_duration_seconds_bucket');
  expect(
    (await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
  ).toBe(404);
});

test('edge 1 a refusal speaks the request’s language, else the person’s, else Chinese', async () => {
  const refused =
    'mutation { saveView(page: "", name: "a", query: "") { ... on Refused { message details { fields { path message } } } } }';
  const inEnglish = await sales1.ask(refused, {}, { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.5' });
  expect(inEnglish.data.saveView.message).toMatch(/^[\x20-\x7e’]+$/);
  const unsaid = await sales1.ask(refused);
  expect(unsaid.data.saveView.message).toMatch(/\p{Script=Han}/u);
  expect(unsaid.data.saveView.details.fields[0].path).toEqual(['page']);
  await sales1.ask('mutation { setLocale(locale: "en-US") { locale } }');
  expect((await sales1.ask(refused)).data.saveView.message).toBe(inEnglish.data.saveView.message);
});

test('R17 stopping lets what is under way finish and takes nothing new', async () => {
  const second = await server.another();
  const agent = new Agent({ keepAlive: true });
  const slow = post(second.url, agent, {
    query: 'mutation { signIn(input: { account: "ceo", password: "wrong" }) { __typename } }',
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  const begun = performance.now();
  await Promise.all([second.stop(), slow]);
  expect((await slow).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(10_000);
  await expect(fetch(`${second.url}/health/live`)).rejects.toThrow();
  agent.destroy();
});

test('a port in use is said in one clear line', async () => {
  const { startApplication } = await import('../../src/application.js');
  const { readEnv } = await import('../../src/platform/env.js');
  const { createLog } = await import('../../src/platform/log.js');
  const port = new URL(server.url).port;
  const env = readEnv({ PORT: port, DATABASE_URL: server.databaseUrl, DEMO: '1', ROLE: 'api' });
  await expect(startApplication(env, createLog('silent'))).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another one with PORT.`,
  );
});

function withField(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}

async function post(url: string, agent: Agent, body: object): Promise<{ status: number }> {
  return await new Promise((resolve, reject) => {
    const sending = httpRequest(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
      },
    );
    sending.on('error', reject);
    sending.end(JSON.stringify(body));
  });
}
