import { demoPassword } from '../../src/modules/people/index.js';
import { signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const good = 'mopping-lantern-42';
const outcome =
  '__typename ... on SessionsEnded { sessionsEnded } ... on Refused { code message path details { fields { path message } } }';
const change = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { ${outcome} } }`;
const reset = `mutation ($id: ID!) { resetPassword(userId: $id) { __typename ... on PasswordLink { link token expiresAt } ... on Refused { code message } } }`;
const choose = `mutation ($token: String!, $password: String!) { choosePassword(token: $token, password: $password) { ${outcome} } }`;
const enter = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refused { code path details { fields { path } } } } }`;

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer({ env: { PUBLIC_URL: 'http://127.0.0.1:4999/' } });
  admin = await server.signIn('admin');
});
afterAll(async () => await server.stop());
beforeEach(async () => void (await server.database.query('DELETE FROM rate_limit')));

async function enterAs(account: string, password: string, more: object = {}) {
  const { data } = await server.ask(enter, { input: { account, password, ...more } });
  return data.signIn;
}
function idOf(account: string): string {
  return server.company.people.get(account) ?? '';
}

describe('A28 changing one’s password', () => {
  test.each([
    ['seven77', 'TOO_SHORT'],
    ['password1234', 'TOO_COMMON'],
    ['woaini1314', 'TOO_COMMON'],
    ['qwe123456', 'TOO_COMMON'],
    ['sales3-2026', 'TOO_SIMILAR'],
    [demoPassword, 'SAME_AS_BEFORE'],
  ])('A28 %s is refused', async (next) => {
    const sales3 = await server.signIn('sales3');
    const { data } = await sales3.ask(change, { current: demoPassword, next });
    expect(data.changePassword).toMatchObject({ code: 'INVALID', details: { fields: [{ path: ['next'] }] } });
    expect((await enterAs('sales3', demoPassword)).__typename).toBe('Session');
  });

  test('A28 sixty-four characters and more, of any script and without a digit, are welcome and compared whole', async () => {
    const next = '潮水退了才知道谁在裸泳 — und kein zeichen davon wird abgeschnitten, auch nicht das letzte';
    const sales3 = await server.signIn('sales3');
    expect((await sales3.ask(change, { current: demoPassword, next })).data.changePassword.__typename).toBe(
      'SessionsEnded',
    );
    expect((await enterAs('sales3', next.slice(0, -1))).code).toBe('BAD_CREDENTIALS');
    expect((await enterAs('sales3', next)).__typename).toBe('Session');
  });

  test('A24 it ends all other sessions on every process without the client asking, and not the one that asks', async () => {
    const [here, there] = [await server.signIn('sales2'), await server.signIn('sales2')];
    const other = await server.another();
    const elsewhere = await signIn(other.url, 'sales2');
    const { data } = await here.ask(change, { current: demoPassword, next: good });
    expect(data.changePassword.sessionsEnded).toBeGreaterThanOrEqual(2);
    for (const dead of [there, elsewhere]) {
      expect((await dead.ask('{ me { locale } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await here.ask('{ me { locale } }')).data.me).toBeTruthy();
    expect((await enterAs('sales2', demoPassword)).code).toBe('BAD_CREDENTIALS');
    expect((await enterAs('sales2', good)).__typename).toBe('Session');
    await other.stop();
  });

  test('A26 guessing the current password in a browser left open closes the account like guessing from outside', async () => {
    const client = await server.signIn('ceo');
    const codes = [];
    for (let round = 0; round < 12; round++) {
      codes.push(
        (await client.ask(change, { current: `wrong ${round}`, next: good })).data.changePassword.code,
      );
    }
    expect(codes.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'BAD_CREDENTIALS'));
    expect(codes.slice(-2)).toEqual(['ACCOUNT_LOCKED', 'ACCOUNT_LOCKED']);
    expect((await enterAs('ceo', demoPassword)).code).toBe('ACCOUNT_LOCKED');
  });
});

describe('A25 a new password from an administrator', () => {
  test('A25 the link is good once, its host comes from the settings, and it signs nobody in', async () => {
    const before = await server.signIn('manager');
    const { data } = await admin.ask(
      reset,
      { id: idOf('manager') },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    );
    const { link, token, expiresAt } = data.resetPassword;
    expect(link).toBe(`http://127.0.0.1:4999/new-password#${token}`);
    expect(token).toMatch(/^[\w-]{43}$/);
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30.1);
    expect((await before.ask('{ me { locale } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await enterAs('manager', demoPassword)).code).toBe('BAD_CREDENTIALS');
    const weak = await server.ask(choose, { token, password: 'manager123' });
    expect(weak.data.choosePassword.code).toBe('INVALID');
    const done = await server.ask(choose, { token, password: good });
    expect(done.data.choosePassword.__typename).toBe('SessionsEnded');
    expect(done.headers.get('set-cookie')).toBeNull();
    expect(
      (await server.ask(choose, { token, password: 'another-lantern-43' })).data.choosePassword.code,
    ).toBe('LINK_EXPIRED');
    expect((await enterAs('manager', good)).__typename).toBe('Session');
  });

  test('A25 used by two at the same moment it serves one', async () => {
    const { data } = await admin.ask(reset, { id: idOf('manager') });
    const { token } = data.resetPassword;
    const both = await Promise.all(
      ['first-lantern-41', 'second-lantern-42', 'third-lantern-43'].map(async (password) => {
        const answer = await server.ask(choose, { token, password });
        return answer.data.choosePassword.__typename;
      }),
    );
    expect(both.filter((one) => one === 'SessionsEnded')).toHaveLength(1);
  });

  test('A25 after half an hour, after a newer one, and for somebody who has left it opens nothing', async () => {
    const make = async (account: string): Promise<string> =>
      (await admin.ask(reset, { id: idOf(account) })).data.resetPassword.token;
    const [old, newer] = [await make('manager'), await make('manager')];
    expect((await server.ask(choose, { token: old, password: good })).data.choosePassword.code).toBe(
      'LINK_EXPIRED',
    );
    await server.database.query(
      `UPDATE password_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`,
    );
    expect((await server.ask(choose, { token: newer, password: good })).data.choosePassword.code).toBe(
      'LINK_EXPIRED',
    );
    const left = await make('assistant');
    await server.database.query(`UPDATE app_user SET active = false WHERE account = 'assistant'`);
    expect((await server.ask(choose, { token: left, password: good })).data.choosePassword.code).toBe(
      'LINK_EXPIRED',
    );
    await server.database.query(`UPDATE app_user SET active = true WHERE account = 'assistant'`);
  });

  test('A25 A26 guesses are counted by address whatever X-Forwarded-For says, and the database holds no link', async () => {
    const { data } = await admin.ask(reset, { id: idOf('manager') });
    const [kept]: { rows: string }[] = await server.database.query(
      `SELECT string_agg(l::text, ' ') AS rows FROM password_link l`,
    );
    expect(kept?.rows).not.toContain(data.resetPassword.token);
    const codes = new Set<string>();
    for (let round = 0; round < 34; round++) {
      const answer = await server.ask(
        choose,
        { token: 'x'.repeat(43), password: good },
        { 'x-forwarded-for': `203.0.113.${round}` },
      );
      codes.add(answer.data?.choosePassword?.code ?? answer.errors?.[0]?.extensions['code']);
    }
    expect([...codes].sort()).toEqual(['LINK_EXPIRED', 'RATE_LIMITED']);
  });

  test('A25 A36 who looks after accounts makes no way into that of a person with more rights', async () => {
    const [role] = await server.database.query(
      `INSERT INTO role (id, key, name, rights) VALUES (gen_random_uuid(), 'keeper', '账号管理', $1) RETURNING id`,
      [JSON.stringify({ scopes: {}, may: ['user.update', 'policy.read'], fields: {} })],
    );
    const become = async (account: string) => {
      await server.database.query('DELETE FROM user_role WHERE user_id = $1', [idOf(account)]);
      await server.database.query('INSERT INTO user_role (user_id, role_id) VALUES ($1, $2)', [
        idOf(account),
        role.id,
      ]);
    };
    await become('aftersales');
    const keeper = await server.signIn('aftersales');
    const deeds = ['resetPassword', 'requireNewPassword', 'resetSecondFactor', 'seeAs'];
    const done = async (deed: string, account: string) =>
      (
        await keeper.ask(
          `mutation ($id: ID!) { done: ${deed}(userId: $id) { __typename ... on Refused { code message } } }`,
          { id: idOf(account) },
        )
      ).data.done;
    const mayStillEnter = await server.signIn('admin');
    for (const deed of deeds) {
      for (const account of ['admin', 'sales1']) {
        expect([deed, await done(deed, account)]).toEqual([
          deed,
          { __typename: 'Refused', code: 'NOT_ALLOWED', message: expect.stringContaining('你没有的权限') },
        ]);
      }
    }
    // Nor after disabling them first: what opens the account later is refused now.
    await server.database.query(`UPDATE app_user SET active = false WHERE account = 'sales1'`);
    expect((await done('resetPassword', 'sales1')).code).toBe('NOT_ALLOWED');
    await server.database.query(`UPDATE app_user SET active = true WHERE account = 'sales1'`);
    expect((await mayStillEnter.ask('{ me { locale } }')).data.me).toBeTruthy();
    expect((await done('unlockAccount', 'admin')).__typename).toBe('AccountUnlocked');
    await become('assistant');
    expect((await done('resetPassword', 'assistant')).__typename).toBe('PasswordLink');
  });

  test('AC-11 whoever has to choose a new password gets in only with one', async () => {
    const old = await server.signIn('reviewer');
    const required = await admin.ask(
      `mutation ($id: ID!) { requireNewPassword(userId: $id) { ${outcome} } }`,
      { id: idOf('reviewer') },
    );
    expect(required.data.requireNewPassword.sessionsEnded).toBeGreaterThanOrEqual(1);
    expect((await old.ask('{ me { locale } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await enterAs('reviewer', demoPassword)).toMatchObject({
      code: 'PASSWORD_CHANGE_REQUIRED',
      path: ['newPassword'],
    });
    expect(await enterAs('reviewer', demoPassword, { newPassword: 'password123' })).toMatchObject({
      code: 'INVALID',
      path: ['newPassword'],
    });
    expect(await enterAs('reviewer', demoPassword, { newPassword: demoPassword })).toMatchObject({
      code: 'INVALID',
    });
    expect((await enterAs('reviewer', 'wrong', { newPassword: good })).code).toBe('BAD_CREDENTIALS');
    expect((await enterAs('reviewer', demoPassword, { newPassword: good })).__typename).toBe('Session');
    expect((await enterAs('reviewer', demoPassword)).code).toBe('BAD_CREDENTIALS');
    expect((await enterAs('reviewer', good)).__typename).toBe('Session');
  });

  test('AC-11 administrators change their own password like everybody else', async () => {
    expect((await admin.ask(reset, { id: admin.userId })).data.resetPassword.code).toBe('NOT_ALLOWED');
    expect(
      (await admin.ask(reset, { id: '00000000-0000-7000-8000-000000000000' })).data.resetPassword.code,
    ).toBe('NOT_FOUND');
  });
});

describe('A27 asking for a new password', () => {
  const ask = 'mutation ($account: String!) { requestPasswordReset(account: $account) }';
  test('A27 the answer is the same for an account that exists and one that does not; administrators see the real one', async () => {
    const answers = new Set<string>();
    for (const account of ['keyaccount', 'nobody-at-all', ' KeyAccount ', '', 'x'.repeat(10_000), 'a b']) {
      const { status, text } = await server.ask(ask, { account });
      answers.add(`${status} ${text}`);
    }
    expect([...answers]).toEqual(['200 {"data":{"requestPasswordReset":true}}\n']);
    const { data } = await admin.ask('{ passwordRequests { user { account } times } }');
    expect(data.passwordRequests).toEqual([{ user: { account: 'keyaccount' }, times: 2 }]);
    await admin.ask(reset, { id: idOf('keyaccount') });
    expect((await admin.ask('{ passwordRequests { times } }')).data.passwordRequests).toEqual([]);
  });

  test('A26 an address that asks too often has to wait', async () => {
    const codes = [];
    for (let round = 0; round < 32; round++) {
      codes.push((await server.ask(ask, { account: `who${round}` })).errors?.[0]?.extensions['code']);
    }
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect(codes[10]).toBeUndefined();
  });
});

test('AC-11 an administrator sees closed accounts and opens one before its time', async () => {
  for (let round = 0; round < 11; round++) await enterAs('aftersales', 'wrong');
  const { data } = await admin.ask('{ lockouts { user { account } until } }');
  expect(data.lockouts).toEqual([{ user: { account: 'aftersales' }, until: expect.any(String) }]);
  const opened = await admin.ask('mutation ($id: ID!) { unlockAccount(userId: $id) { __typename } }', {
    id: idOf('aftersales'),
  });
  expect(opened.data.unlockAccount.__typename).toBe('AccountUnlocked');
  expect((await enterAs('aftersales', demoPassword)).__typename).toBe('Session');
  expect((await admin.ask('{ lockouts { until } }')).data.lockouts).toEqual([]);
});

test('AC-11 every deed on a password stands in the audit log, and no password does', async () => {
  const lines: { deed: string; all: string }[] = await server.database.query(
    `SELECT deed, l::text AS all FROM audit_log l`,
  );
  const deeds = new Set(lines.map(({ deed }) => deed));
  for (const deed of ['signIn', 'signInRefused', 'passwordChanged', 'passwordReset', 'accountUnlocked'])
    expect(deeds).toContain(deed);
  for (const secret of [good, demoPassword, 'argon2'])
    expect(lines.some(({ all }) => all.includes(secret))).toBe(false);
});
