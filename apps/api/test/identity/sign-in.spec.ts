import { demoPassword } from '../../src/modules/people/index.js';
import { startTestServer, type TestServer } from '../setup/start-server.js';

const signIn = `mutation SignIn($account: String!, $password: String!) {
  signIn(input: { account: $account, password: $password }) {
    __typename
    ... on Session { token expiresAt user { id name department { name } } }
    ... on Refused { code message details { until } }
  }
}`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => await server.stop());

async function attempt(account: string, password: string, headers: Record<string, string> = {}) {
  return await server.ask(signIn, { account, password }, headers);
}

describe('AC-11 signing in', () => {
  test('AC-11 the right password opens a session that the database knows only by its hash', async () => {
    const { data, headers } = await attempt(' Sales1 ', demoPassword);
    expect(data.signIn).toMatchObject({ __typename: 'Session', user: { name: expect.any(String) } });
    const { token } = data.signIn;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(headers.get('set-cookie')).toMatch(
      /^tidewater=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
    );
    const [kept]: { row: string }[] = await server.database.query(
      `SELECT string_agg(session::text, ' ') AS row FROM session`,
    );
    expect(kept?.row).not.toContain(token);
    expect(kept?.row).not.toContain(Buffer.from(token).toString('hex'));
  });

  test('AC-11 the cookie alone carries the browser, a bearer token a program', async () => {
    const { data, headers } = await attempt('sales1', demoPassword);
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const asBrowser = await server.ask('{ me { user { account } } }', {}, { cookie });
    expect(asBrowser.data.me.user.account).toBe('sales1');
    const asProgram = await server.ask(
      '{ me { user { account } } }',
      {},
      {
        authorization: `Bearer ${data.signIn.token}`,
      },
    );
    expect(asProgram.data.me.user.account).toBe('sales1');
    const both = await server.ask(
      '{ me { user { account } } }',
      {},
      { cookie, authorization: 'Bearer nothing-of-ours-1234' },
    );
    expect(both.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('A24 signing in gives a new session each time and takes no token the client brings', async () => {
    const chosen = 'A'.repeat(43);
    const first = await attempt('sales1', demoPassword, { cookie: `tidewater=${chosen}` });
    const second = await attempt('sales1', demoPassword, { cookie: `tidewater=${chosen}` });
    const tokens = new Set([chosen, first.data.signIn.token, second.data.signIn.token]);
    expect(tokens.size).toBe(3);
  });

  test('A24 a session is dead at once on every process after signing out', async () => {
    const other = await server.another();
    const client = await server.signIn('sales2');
    const headers = { authorization: `Bearer ${client.token}` };
    const { ask } = await import('../setup/start-server.js');
    expect((await ask(other.url, '{ me { locale } }', {}, headers)).data.me).toBeTruthy();
    expect((await client.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    for (const url of [server.url, other.url]) {
      const { errors } = await ask(url, '{ me { locale } }', {}, headers);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    await other.stop();
  });

  test('A24 sessions end after 8 idle hours and after 7 days in any case', async () => {
    const idle = await server.signIn('sales2');
    const old = await server.signIn('sales2');
    await age(idle.token, `last_seen_at = now() - interval '8 hours 1 second'`);
    await age(old.token, `expires_at = now() - interval '1 second'`);
    for (const { ask } of [idle, old]) {
      expect((await ask('{ me { locale } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('A24 a session stays open as long as it is used', async () => {
    const client = await server.signIn('sales2');
    await age(client.token, `last_seen_at = now() - interval '7 hours'`);
    expect((await client.ask('{ me { locale } }')).data.me).toBeTruthy();
    const [seen]: { seconds: number }[] = await server.database.query(
      `SELECT extract(epoch FROM now() - last_seen_at)::int AS seconds FROM session WHERE token_hash = sha256($1::bytea)`,
      [Buffer.from(client.token)],
    );
    expect(seen?.seconds).toBeLessThan(30);
  });

  test('A24 disabling an account ends its sessions at once', async () => {
    const client = await server.signIn('assistant');
    await server.database.query(`UPDATE app_user SET active = false WHERE account = 'assistant'`);
    expect((await client.ask('{ me { locale } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await attempt('assistant', demoPassword)).data.signIn).toMatchObject({ code: 'BAD_CREDENTIALS' });
    await server.database.query(`UPDATE app_user SET active = true WHERE account = 'assistant'`);
  });

  test('A27 an unknown account answers like a wrong password, in the same words and the same time', async () => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 5; round++) {
      for (const [kind, account] of [
        ['known', 'ceo'],
        ['unknown', 'nobody'],
      ] as const) {
        const begun = performance.now();
        const { text, status } = await attempt(account, 'wrong');
        times[kind].push(performance.now() - begun);
        answers.add(`${status} ${text}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    // The quickest of each kind is what the work itself takes, however busy the machine is.
    const ratio = Math.min(...times.known) / Math.min(...times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test.each(['manager', 'nobody-at-all'])(
    'A26 after ten tries within a quarter of an hour %s is closed, whether it exists or not',
    async (account) => {
      const tries = await Promise.all(
        Array.from({ length: 16 }, async () => await attempt(account, 'wrong')),
      );
      const codes = tries.map(({ data }) => data.signIn.code);
      expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(10);
      expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(6);
      const right = await attempt(account, demoPassword);
      expect(right.data.signIn.code).toBe('ACCOUNT_LOCKED');
      const minutes = (Date.parse(right.data.signIn.details.until) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(14);
      expect(minutes).toBeLessThanOrEqual(15);
    },
  );

  test('A26 a second closing on the same day lasts twice as long', async () => {
    await server.database.query(
      `DELETE FROM rate_limit WHERE key LIKE 'sign-in-account:%' OR key LIKE 'sign-in-address:%'`,
    );
    for (let round = 0; round < 11; round++) await attempt('manager', 'wrong');
    const { data } = await attempt('manager', 'wrong');
    const minutes = (Date.parse(data.signIn.details.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);
  });

  test('A26 tries sent in one request are counted one by one, each from whatever address it claims', async () => {
    const aliases = Array.from(
      { length: 14 },
      (_, at) =>
        `t${at}: signIn(input: { account: "all-at-once", password: "wrong ${at}" }) { ... on Refused { code } }`,
    );
    const { data } = await server.ask(`mutation { ${aliases.join(' ')} }`);
    const codes = Object.values<{ code: string }>(data).map(({ code }) => code);
    expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(10);
    expect(codes.slice(10)).toEqual(Array.from({ length: 4 }, () => 'ACCOUNT_LOCKED'));
    const forged = await server.ask(
      'mutation { signIn(input: { account: "all-at-once", password: "x" }) { ... on Refused { code } } }',
      {},
      { 'x-forwarded-for': '198.51.100.7', 'x-real-ip': '198.51.100.8' },
    );
    expect(forged.data.signIn.code).toBe('ACCOUNT_LOCKED');
  });

  test('A26 a success forgives earlier slips', async () => {
    for (let round = 0; round < 12; round++) {
      if (round % 4 === 0)
        expect((await attempt('sales3', demoPassword)).data.signIn.__typename).toBe('Session');
      else expect((await attempt('sales3', 'wrong')).data.signIn.code).toBe('BAD_CREDENTIALS');
    }
  });

  test('A26 an address that failed a hundred times in a quarter of an hour has to wait, whatever the account', async () => {
    await server.database.query(`DELETE FROM rate_limit`);
    await server.database.query(
      `INSERT INTO rate_limit (key, points, expire) VALUES ('sign-in-address:127.0.0.1', 100, $1)`,
      [Date.now() + 600_000],
    );
    const forged = await attempt('sales1', demoPassword, { 'x-forwarded-for': '203.0.113.9' });
    expect(forged.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    await server.database.query(`DELETE FROM rate_limit`);
    expect((await attempt('sales1', demoPassword)).data.signIn.__typename).toBe('Session');
  });

  test('A28 a password of any length and script is compared whole', async () => {
    const long = '密码🔑'.repeat(100);
    const { hashPassword } = await import('../../src/modules/identity/index.js');
    await server.database.query(`UPDATE app_user SET password_hash = $1 WHERE account = 'ceo'`, [
      await hashPassword(long),
    ]);
    expect((await attempt('ceo', long.slice(0, -2))).data.signIn.code).toBe('BAD_CREDENTIALS');
    expect((await attempt('ceo', long)).data.signIn.__typename).toBe('Session');
  });

  test('A28 a hash made with less than today’s strength is made anew at the next sign-in', async () => {
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(demoPassword, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await server.database.query(`UPDATE app_user SET password_hash = $1 WHERE account = 'ceo'`, [weak]);
    expect((await attempt('ceo', demoPassword)).data.signIn.__typename).toBe('Session');
    const [kept]: { password_hash: string }[] = await server.database.query(
      `SELECT password_hash FROM app_user WHERE account = 'ceo'`,
    );
    expect(kept?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

async function age(token: string, change: string): Promise<void> {
  await server.database.query(`UPDATE session SET ${change} WHERE token_hash = sha256($1::bytea)`, [
    Buffer.from(token),
  ]);
}
