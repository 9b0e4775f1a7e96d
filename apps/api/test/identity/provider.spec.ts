import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import {
  aHostileProvider,
  clientId,
  clientSecret,
  listening,
  type Claims,
  type HostileProvider,
} from './a-provider.js';

const save = `mutation ($input: ProviderSettingsInput!) { saveProviderSettings(input: $input) { __typename
  ... on ProviderSettings { enabled issuer hasSecret callback } ... on Refused { code path details { fields { path message } } } } }`;

let server: TestServer;
let admin: Client;
let provider: HostileProvider;
beforeAll(async () => {
  server = await startTestServer({ env: { OIDC_ALLOWED_HOSTS: '127.0.0.1' } });
  [admin, provider] = [await server.signIn('admin'), await aHostileProvider()];
});
afterAll(async () => {
  await provider.close();
  await server.stop();
});
beforeEach(async () => {
  await server.database.query('DELETE FROM rate_limit');
  provider.says({ sub: 'p-sales1', preferred_username: 'sales1' });
});

async function use(issuer: string, more: object = {}) {
  const input = { enabled: true, issuer, clientId, clientSecret, claim: 'preferred_username', ...more };
  return (await admin.ask(save, { input })).data.saveProviderSettings;
}

/** A browser that keeps its cookies. */
function aBrowser() {
  const jar = new Map<string, string>();
  return {
    jar,
    async get(address: string, init: RequestInit = {}): Promise<Response> {
      const response = await fetch(address, {
        redirect: 'manual',
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(init.headers)),
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    },
  };
}
type Browser = ReturnType<typeof aBrowser>;

async function begin(browser: Browser, next = '/pool'): Promise<URL> {
  const started = await browser.get(`${server.url}/auth/oidc/start?next=${encodeURIComponent(next)}`);
  expect(started.status).toBe(303);
  const address = new URL(started.headers.get('location') ?? '');
  provider.expects(address.searchParams.get('nonce') ?? '', address.searchParams.get('code_challenge') ?? '');
  return address;
}

/** Comes back from the provider; where the application sends the browser then. */
async function comeBack(
  browser: Browser,
  address: URL,
  change: Record<string, string | null> = {},
): Promise<string> {
  const query = new URLSearchParams({
    code: 'a-code',
    state: address.searchParams.get('state') ?? '',
    iss: provider.issuer,
  });
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const response = await browser.get(`${server.url}/auth/oidc/callback?${query}`);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

async function signedInAs(browser: Browser): Promise<string | null> {
  const cookie = browser.jar.get('tidewater');
  if (cookie === undefined) return null;
  return (
    (await server.ask('{ me { user { account } } }', {}, { cookie: `tidewater=${cookie}` })).data?.me.user
      .account ?? null
  );
}

async function whole(next?: string): Promise<{ place: string; account: string | null }> {
  const browser = aBrowser();
  const place = await comeBack(browser, await begin(browser, next));
  return { place, account: await signedInAs(browser) };
}

describe('AC-11 signing in through an identity provider', () => {
  test('AC-11 it is off until an administrator has named one that answers', async () => {
    const browser = aBrowser();
    const off = await browser.get(`${server.url}/auth/oidc/start`);
    expect(off.headers.get('location')).toBe('/sign-in?provider=off');
    expect((await server.ask('{ signInProvider { name } }')).data.signInProvider).toBeNull();
    expect(await use('http://crm.example.com')).toMatchObject({ code: 'INVALID', path: ['issuer'] });
    expect(await use('http://127.0.0.1:9')).toMatchObject({ code: 'INVALID', path: ['issuer'] });
    expect(await use('https://user:secret@127.0.0.1')).toMatchObject({ code: 'INVALID', path: ['issuer'] });
    expect(await use(provider.issuer, { name: '企业身份' })).toMatchObject({
      enabled: true,
      hasSecret: true,
      callback: `${server.url}/auth/oidc/callback`,
    });
    expect((await server.ask('{ signInProvider { name } }')).data.signInProvider).toEqual({
      name: '企业身份',
    });
  });

  test('L36 the client’s secret is answered nowhere and lies encrypted', async () => {
    const [row]: { value: string }[] = await server.database.query(
      `SELECT value::text FROM app_setting WHERE name = 'identity.provider'`,
    );
    expect(row?.value).not.toContain(clientSecret);
    expect((await admin.ask('{ providerSettings { issuer clientId hasSecret claim } }')).text).not.toContain(
      clientSecret,
    );
    await use(provider.issuer, { clientSecret: undefined });
    expect((await whole()).account).toBe('sales1');
    const [, sent = ''] = provider.exchange.authorization?.split('Basic ') ?? [];
    expect(decodeURIComponent(Buffer.from(sent, 'base64').toString())).toBe(`${clientId}:${clientSecret}`);
  });

  test('AC-11 it asks with state, nonce and PKCE, and comes back to where one was headed', async () => {
    const browser = aBrowser();
    const address = await begin(browser, '/customers?stage=INTENT');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: clientId,
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${server.url}/auth/oidc/callback`,
      scope: 'openid profile email',
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
    });
    expect(await comeBack(browser, address)).toBe('/customers?stage=INTENT');
    expect(await signedInAs(browser)).toBe('sales1');
    const [session]: { way: string }[] = await server.database.query(
      'SELECT way FROM session ORDER BY created_at DESC LIMIT 1',
    );
    expect(session?.way).toBe('PROVIDER');
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nSet-Cookie: x=y',
  ])('A25 afterwards nobody is sent to %s', async (next) => expect((await whole(next)).place).toBe('/'));

  const wrong: [string, (claims: Claims) => Claims][] = [
    ['another nonce', (claims) => ({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _nonce, ...claims }) => claims],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['another audience', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['several audiences and no word for whom', (claims) => ({ ...claims, aud: [clientId, 'somebody-else'] })],
    ['an expiry that has passed', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1_000) - 120 })],
    ['no expiry', ({ exp: _exp, ...claims }) => claims],
    ['a beginning that has not come', (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1_000) + 600 })],
    ['no subject', ({ sub: _sub, ...claims }) => claims],
  ];
  test.each(wrong)('A23 a token with %s opens nothing', async (_what, change) => {
    provider.makes(async (claims, { sign }) => await sign(change(claims)));
    expect(await whole()).toEqual({ place: '/sign-in?provider=failed', account: null });
  });

  test('A23 nor does one that nobody signed, that our secret or the public key signed as if it were one, or another key', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const other = await generateKeyPair('RS256');
    const makers: Parameters<HostileProvider['makes']>[0][] = [
      (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
      (claims) => `${part({ alg: 'None', kid: 'one' })}.${part(claims)}.`,
      async (claims) =>
        await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(clientSecret)),
      async (claims, { publicKey }) => {
        const head = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims)}`;
        return `${head}.${createHmac('sha256', await exportSPKI(publicKey))
          .update(head)
          .digest('base64url')}`;
      },
      async (claims) =>
        await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(other.privateKey),
      async (claims) =>
        await new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: '../../../../dev/null' })
          .sign(other.privateKey),
      async (claims) =>
        await new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', jku: `${provider.issuer}/other`, kid: 'two' })
          .sign(other.privateKey),
      async (claims, { sign }) => {
        const [head, , signature] = (await sign(claims)).split('.');
        return `${head}.${part({ ...claims, sub: 'p-admin', preferred_username: 'admin' })}.${signature}`;
      },
      () => 'no token at all',
    ];
    for (const make of makers) {
      provider.makes(make);
      expect(await whole()).toEqual({ place: '/sign-in?provider=failed', account: null });
    }
  });

  test('A23 what comes back must belong to this browser and this attempt', async () => {
    const [mine, hers] = [aBrowser(), aBrowser()];
    const [begun, hersBegun] = [await begin(mine), await begin(hers)];
    expect(await comeBack(aBrowser(), begun)).toBe('/sign-in?provider=failed');
    provider.expects(
      hersBegun.searchParams.get('nonce') ?? '',
      hersBegun.searchParams.get('code_challenge') ?? '',
    );
    expect(await comeBack(mine, hersBegun)).toBe('/sign-in?provider=failed');
    const changes: Record<string, string | null>[] = [
      { state: 'another' },
      { state: null },
      { iss: 'https://evil.example' },
      { iss: null },
      { code: null },
      { code: null, error: 'access_denied' },
    ];
    for (const change of changes) {
      const browser = aBrowser();
      expect([change, await comeBack(browser, await begin(browser), change)]).toEqual([
        change,
        '/sign-in?provider=failed',
      ]);
      expect(await signedInAs(browser)).toBeNull();
    }
    const forged = aBrowser();
    const address = await begin(forged);
    forged.jar.set('tidewater-provider', `${forged.jar.get('tidewater-provider')?.slice(0, -4)}AAAA`);
    expect(await comeBack(forged, address)).toBe('/sign-in?provider=failed');
  });

  test('A23 a code is exchanged with the verifier of this attempt, once', async () => {
    const browser = aBrowser();
    const address = await begin(browser);
    provider.expects(address.searchParams.get('nonce') ?? '', 'another challenge');
    expect(await comeBack(browser, address)).toBe('/sign-in?provider=failed');
    const again = aBrowser();
    const begun = await begin(again);
    await comeBack(again, begun);
    again.jar.delete('tidewater');
    expect(await comeBack(again, begun)).toBe('/sign-in?provider=failed');
  });

  test('AC-11 once bound, the provider’s own id decides, not a name somebody might be given there', async () => {
    provider.says({ sub: 'p-stranger', preferred_username: 'sales1' });
    expect(await whole()).toEqual({ place: '/sign-in?provider=unknown', account: null });
    provider.says({ sub: 'p-sales1', preferred_username: 'admin' });
    expect((await whole()).account).toBe('sales1');
  });

  test('AC-11 strangers get no account, unless newcomers are wanted: then one with that role and nothing more', async () => {
    provider.says({ sub: 'p-new', preferred_username: 'New.Person', name: '周新' });
    expect((await whole()).place).toBe('/sign-in?provider=unknown');
    await use(provider.issuer, { newUsersRole: 'preSales' });
    expect((await whole()).account).toBe('new.person');
    expect((await whole()).account).toBe('new.person');
    const people: object[] = await server.database.query(
      `SELECT u.name, u.password_hash, array_agg(r.key) AS roles FROM app_user u JOIN user_role ur ON ur.user_id = u.id JOIN role r ON r.id = ur.role_id
       WHERE u.account = 'new.person' GROUP BY u.id`,
    );
    expect(people).toEqual([{ name: '周新', password_hash: null, roles: ['preSales'] }]);
    for (const account of ['', ' ', '../admin', 'a'.repeat(200), '<b>']) {
      provider.says({ sub: `p-${account}`, preferred_username: account });
      expect((await whole()).account).toBeNull();
    }
    await use(provider.issuer, { newUsersRole: null });
  });

  test('AC-11 an e-mail nobody has verified is no name', async () => {
    await use(provider.issuer, { claim: 'email' });
    await server.database.query(
      `UPDATE app_user SET account = 'sales2@example.com' WHERE account = 'sales2'`,
    );
    provider.says({ sub: 'p-mail', email: 'Sales2@example.com', email_verified: false });
    expect((await whole()).place).toBe('/sign-in?provider=failed');
    provider.says({ sub: 'p-mail', email: 'Sales2@example.com', email_verified: true });
    expect((await whole()).account).toBe('sales2@example.com');
    await server.database.query(
      `UPDATE app_user SET account = 'sales2' WHERE account = 'sales2@example.com'`,
    );
    await use(provider.issuer);
  });

  test('A24 somebody who has left here does not come in although the provider knows them', async () => {
    await server.database.query(`UPDATE app_user SET active = false WHERE account = 'sales1'`);
    expect((await whole()).place).toBe('/sign-in?provider=unknown');
    await server.database.query(`UPDATE app_user SET active = true WHERE account = 'sales1'`);
  });

  test('A26 an address that comes back too often has to wait', async () => {
    const places = new Set<string>();
    for (let round = 0; round < 33; round++) {
      const browser = aBrowser();
      places.add(await comeBack(browser, await begin(browser), { state: 'guess' }));
    }
    expect([...places]).toEqual(['/sign-in?provider=failed', '/sign-in?provider=often']);
  });

  test('A36 nobody but administrators sees or changes the provider', async () => {
    const sales1 = await server.signIn('sales1');
    const { data } = await sales1.ask(save, {
      input: { enabled: true, issuer: provider.issuer, clientId, claim: 'sub' },
    });
    expect(data.saveProviderSettings.code).toBe('NOT_ALLOWED');
    expect((await sales1.ask('{ providerSettings { issuer } }')).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
  });
});

test('AC-11 a real provider: oidc-provider with its own pages, from the button to the session', async () => {
  const { default: Provider } = await import('oidc-provider');
  // It warns at length of being configured for a test.
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  const real = await listening((issuer) =>
    new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${server.url}/auth/oidc/callback`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: {
        openid: ['sub'],
        profile: ['preferred_username', 'name'],
        email: ['email', 'email_verified'],
      },
      findAccount: async (_context: unknown, id: string) => ({
        accountId: id,
        claims: async () => ({ sub: `real-${id}`, preferred_username: id, name: id }),
      }),
      cookies: { keys: ['for tests'] },
    }).callback(),
  );
  try {
    expect((await use(real.issuer)).enabled).toBe(true);
    const browser = aBrowser();
    const started = await browser.get(`${server.url}/auth/oidc/start?next=%2Fpool`);
    let place = started.headers.get('location') ?? '';
    for (let step = 0; step < 12 && !place.startsWith(server.url) && place.startsWith('http'); step++) {
      let response = await browser.get(place);
      if (response.status === 200) {
        const page = await response.text();
        const action = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', place).href;
        const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
        const body = new URLSearchParams({ prompt, login: 'manager', password: 'any' });
        response = await browser.get(action, { method: 'POST', body });
      }
      place = new URL(response.headers.get('location') ?? '', place).href;
    }
    expect(place).toMatch(/\/auth\/oidc\/callback\?code=/);
    const done = await browser.get(place);
    expect(done.headers.get('location')).toBe('/pool');
    expect(await signedInAs(browser)).toBe('manager');
    expect((await browser.get(place)).headers.get('location')).toBe('/sign-in?provider=failed');
  } finally {
    Object.assign(console, { warn, info });
    await real.close();
  }
});
