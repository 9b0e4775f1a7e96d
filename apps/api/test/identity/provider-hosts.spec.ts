import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { clientId, listening, type Listening } from './a-provider.js';

const save = `mutation ($input: ProviderSettingsInput!) { saveProviderSettings(input: $input) { __typename
  ... on ProviderSettings { issuer } ... on Refused { code path details { fields { path message } } } } }`;

let server: TestServer;
let admin: Client;
let inside: Listening;
let provider: Listening | undefined;
let asked = 0;
beforeAll(async () => {
  server = await startTestServer({ env: { OIDC_ALLOWED_HOSTS: '127.0.0.1' } });
  [admin, inside] = [
    await server.signIn('admin'),
    await listening(() => (_request, response) => {
      asked += 1;
      response.end('{}');
    }),
  ];
});
beforeEach(() => {
  asked = 0;
});
afterEach(async () => await provider?.close());
afterAll(async () => {
  await inside.close();
  await server.stop();
});

async function refusalOf(issuer: string, language = 'en-US'): Promise<string | undefined> {
  const input = { enabled: true, issuer, clientId, claim: 'sub' };
  const { data } = await admin.ask(save, { input }, { 'accept-language': language });
  const { code, path, details } = data.saveProviderSettings;
  return code === 'INVALID' && path[0] === 'issuer' ? details.fields[0].message : undefined;
}

test.each([
  'http://[::1]:9',
  'https://localhost',
  'https://localhost:5432',
  'https://0.0.0.0',
  'https://10.1.2.3/realms/crm',
  'https://169.254.169.254/latest/meta-data',
  'https://[::ffff:10.0.0.1]',
  'https://0xa.1',
  'https://[fd00::1]',
])('A34 an identity provider at %s is refused, and says who can allow it', async (issuer) => {
  expect(await refusalOf(issuer)).toContain('OIDC_ALLOWED_HOSTS');
  expect(await refusalOf(issuer, 'zh-CN')).toContain('内部网络');
});

test.each([
  'http://login.example.com',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_x',
  'login.example.com',
])('A34 %s is no address of a provider', async (issuer) =>
  expect(await refusalOf(issuer)).toContain('https://'),
);

test('A34 a provider that is allowed does not make the server ask others inside', async () => {
  const elsewhere = inside.issuer.replace('127.0.0.1', 'localhost');
  provider = await listening((issuer) => (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${elsewhere}/token`,
        jwks_uri: `${elsewhere}/jwks`,
        userinfo_endpoint: `${elsewhere}/me`,
        response_types_supported: ['code'],
      }),
    );
  });
  expect(await refusalOf(provider.issuer)).toBeUndefined();
  const started = await fetch(`${server.url}/auth/oidc/start`, { redirect: 'manual' });
  const state = new URL(started.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const back = await fetch(
    `${server.url}/auth/oidc/callback?${new URLSearchParams({ code: 'a-code', state, iss: provider.issuer })}`,
    {
      redirect: 'manual',
      headers: { cookie: (started.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' },
    },
  );
  expect(back.headers.get('location')).toBe('/sign-in?provider=failed');
  expect(asked).toBe(0);
});

test('A34 nor one that sends it there', async () => {
  provider = await listening(() => (_request, response) => {
    response.writeHead(302, { location: `${inside.issuer}/.well-known/openid-configuration` }).end();
  });
  expect(await refusalOf(provider.issuer)).toBe(
    'Cannot be reached, or is no identity provider; please check',
  );
  expect(asked).toBe(0);
});
