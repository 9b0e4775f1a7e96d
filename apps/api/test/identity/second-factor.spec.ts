import { demoPassword } from '../../src/modules/people/index.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const refusal = '... on Refused { code message path }';
const start = `mutation ($password: String!) { startSecondFactor(password: $password) { __typename ... on NewSecondFactor { secret address } ${refusal} } }`;
const confirm = `mutation ($code: String!) { confirmSecondFactor(code: $code) { __typename ... on RecoveryCodes { recoveryCodes } ${refusal} } }`;
const remove = `mutation ($password: String!, $code: String!) { removeSecondFactor(password: $password, code: $code) { __typename ... on SecondFactorRemoved { removed } ${refusal} } }`;
const renew = `mutation ($code: String!) { renewRecoveryCodes(code: $code) { __typename ... on RecoveryCodes { recoveryCodes } ${refusal} } }`;
const enter = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { token enrolling } ${refusal} } }`;
const security = '{ mySecurity { enrolling secondFactor secondFactorRequired recoveryCodesLeft } }';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('admin');
});
afterAll(async () => await server.stop());
beforeEach(async () => void (await server.database.query('DELETE FROM rate_limit')));

async function enterAs(account: string, code?: string) {
  const { data } = await server.ask(enter, { input: { account, password: demoPassword, code } });
  return data.signIn;
}

/** What the authenticator app shows, a number of half-minutes from now. */
async function codeOf(secret: string, away = 0): Promise<string> {
  const { generate } = await import('otplib');
  return await generate({ secret, epoch: Math.floor(Date.now() / 1_000) + away * 30 });
}

async function enrol(
  account: string,
): Promise<{ client: Client; secret: string; recoveryCodes: string[]; used: string }> {
  const client = await server.signIn(account);
  const { data } = await client.ask(start, { password: demoPassword });
  const { secret } = data.startSecondFactor;
  const used = await codeOf(secret);
  const confirmed = await client.ask(confirm, { code: used });
  return { client, secret, recoveryCodes: confirmed.data.confirmSecondFactor.recoveryCodes, used };
}

/** As if no code had been used yet. */
async function forgetSteps(): Promise<void> {
  await server.database.query('UPDATE second_factor SET last_step = 0');
}

describe('AC-11 a second factor', () => {
  test('AC-11 counts for nothing before a code has proved that the app has the secret', async () => {
    const client = await server.signIn('sales1');
    expect((await client.ask(start, { password: 'wrong' })).data.startSecondFactor).toMatchObject({
      code: 'BAD_CREDENTIALS',
      path: ['password'],
    });
    const { data } = await client.ask(start, { password: demoPassword });
    expect(data.startSecondFactor.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(data.startSecondFactor.address).toMatch(/^otpauth:\/\/totp\/.*sales1\?.*secret=/);
    expect((await enterAs('sales1')).__typename).toBe('Session');
    expect((await client.ask(confirm, { code: '000000' })).data.confirmSecondFactor).toMatchObject({
      code: 'BAD_CREDENTIALS',
      path: ['code'],
    });
    expect((await enterAs('sales1')).__typename).toBe('Session');
  });

  test('AC-11 afterwards the password alone opens nothing, a code of the app does, each code once', async () => {
    const { secret, recoveryCodes, used } = await enrol('sales1');
    expect(recoveryCodes).toHaveLength(10);
    expect(await enterAs('sales1')).toMatchObject({ code: 'CODE_REQUIRED', path: ['code'] });
    expect((await enterAs('sales1', used)).code).toBe('BAD_CREDENTIALS');
    await forgetSteps();
    const code = await codeOf(secret);
    expect((await enterAs('sales1', `${code.slice(0, 3)} ${code.slice(3)}`)).__typename).toBe('Session');
    expect(await enterAs('sales1', code)).toMatchObject({ code: 'BAD_CREDENTIALS', path: ['code'] });
    expect((await enterAs('sales1', await codeOf(secret, -1))).code).toBe('BAD_CREDENTIALS');
  });

  test('AC-11 a code typed twice at the same moment opens one session', async () => {
    const { secret } = await enrol('sales2');
    await forgetSteps();
    const code = await codeOf(secret);
    const all = await Promise.all(Array.from({ length: 6 }, async () => await enterAs('sales2', code)));
    expect(all.filter(({ __typename }) => __typename === 'Session')).toHaveLength(1);
  });

  test('AC-11 a clock half a minute off is forgiven, more is not', async () => {
    const { secret } = await enrol('sales3');
    for (const [away, opens] of [
      [-1, true],
      [1, true],
      [-3, false],
      [3, false],
    ] as const) {
      await forgetSteps();
      expect([away, (await enterAs('sales3', await codeOf(secret, away))).__typename === 'Session']).toEqual([
        away,
        opens,
      ]);
    }
  });

  test('AC-11 a recovery code opens once in place of the app, however it is typed; new ones end the old', async () => {
    const { client, secret, recoveryCodes } = await enrol('manager');
    const [first = '', second = ''] = recoveryCodes;
    expect(first).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect((await enterAs('manager', first.toLowerCase().replaceAll('-', ' '))).__typename).toBe('Session');
    expect((await enterAs('manager', first)).code).toBe('BAD_CREDENTIALS');
    expect((await client.ask(security)).data.mySecurity).toMatchObject({
      secondFactor: true,
      recoveryCodesLeft: 9,
    });
    await forgetSteps();
    const renewed = await client.ask(renew, { code: await codeOf(secret) });
    expect(renewed.data.renewRecoveryCodes.recoveryCodes).toHaveLength(10);
    expect((await enterAs('manager', second)).code).toBe('BAD_CREDENTIALS');
    expect((await enterAs('manager', renewed.data.renewRecoveryCodes.recoveryCodes[0])).__typename).toBe(
      'Session',
    );
  });

  test('AC-11 turning it off needs the password and a code', async () => {
    const { client, secret } = await enrol('ceo');
    await forgetSteps();
    const code = await codeOf(secret);
    expect((await client.ask(remove, { password: 'wrong', code })).data.removeSecondFactor.path).toEqual([
      'password',
    ]);
    expect(
      (await client.ask(remove, { password: demoPassword, code: '123456' })).data.removeSecondFactor.path,
    ).toEqual(['code']);
    expect((await client.ask(remove, { password: demoPassword, code })).data.removeSecondFactor.removed).toBe(
      true,
    );
    expect((await enterAs('ceo')).__typename).toBe('Session');
  });

  test('AC-11 an administrator takes it from somebody who has lost it: sessions end, the log has a line', async () => {
    const { client } = await enrol('reviewer');
    const resetting =
      'mutation ($id: ID!) { resetSecondFactor(userId: $id) { __typename ... on Refused { code } } }';
    const { data } = await admin.ask(resetting, { id: client.userId });
    expect(data.resetSecondFactor.__typename).toBe('SecondFactorRemoved');
    expect((await client.ask('{ me { locale } }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await enterAs('reviewer')).__typename).toBe('Session');
    const [line]: { count: number }[] = await server.database.query(
      `SELECT count(*)::int AS count FROM audit_log WHERE deed = 'secondFactorChanged' AND actor_id = $1 AND subject_id = $2 AND detail ->> 'kind' = 'reset'`,
      [admin.userId, client.userId],
    );
    expect(line?.count).toBe(1);
  });

  test('A26 wrong codes close the account like wrong passwords', async () => {
    await enrol('aftersales');
    const codes = [];
    for (let round = 0; round < 12; round++) codes.push((await enterAs('aftersales', '000000')).code);
    expect(codes.at(-1)).toBe('ACCOUNT_LOCKED');
  });

  test('L36 the secret lies encrypted with a key that is not in the database, and opens for nobody else', async () => {
    const { secret } = await enrol('keyaccount');
    const [row]: { secret: Buffer; user_id: string }[] = await server.database.query(
      `SELECT f.secret, f.user_id FROM second_factor f JOIN app_user u ON u.id = f.user_id WHERE u.account = 'keyaccount'`,
    );
    expect(row?.secret.toString('latin1')).not.toContain(secret);
    expect(row?.secret.subarray(1, 5).toString()).toBe('test');
    await server.database.query(
      `INSERT INTO second_factor (user_id, secret, confirmed_at) SELECT id, $1, now() FROM app_user WHERE account = 'assistant'`,
      [row?.secret],
    );
    const { errors } = await server.ask(enter, {
      input: { account: 'assistant', password: demoPassword, code: await codeOf(secret) },
    });
    expect(errors?.[0]?.extensions['code']).toBe('INTERNAL');
    await server.database.query(
      `DELETE FROM second_factor USING app_user u WHERE u.id = user_id AND u.account = 'assistant'`,
    );
  });
});

describe('AC-11 where the company requires it', () => {
  const save = `mutation ($input: SecuritySettingsInput!) { saveSecuritySettings(input: $input) { __typename ${refusal} } }`;
  afterAll(
    async () =>
      void (await server.database.query(`DELETE FROM app_setting WHERE name = 'identity.security'`)),
  );

  test('AC-11 whoever has none may set it up and do nothing else, in open sessions too, until it is done', async () => {
    const open = await server.signIn('assistant');
    const others = await server.signIn('sales3x').catch(() => null);
    expect(others).toBeNull();
    const [role]: { id: string }[] = await server.database.query(
      `SELECT id FROM role WHERE key = 'salesAssistant'`,
    );
    const saved = await admin.ask(save, {
      input: {
        secondFactorFor: 'ROLES',
        secondFactorRoles: [role?.id],
        apiKeysFor: 'EVERYBODY',
        apiKeyRoles: [],
      },
    });
    expect(saved.data.saveSecuritySettings.__typename).toBe('SecuritySettings');
    expect(
      (await open.ask('{ me { enrolling actions user { account } } customers { totalCount { value } } }'))
        .data,
    ).toMatchObject({
      me: { enrolling: true, actions: [], user: { account: 'assistant' } },
      customers: { totalCount: { value: 0 } },
    });
    const entered = await enterAs('assistant');
    expect(entered).toMatchObject({ __typename: 'Session', enrolling: true });
    const headers = { authorization: `Bearer ${entered.token}` };
    const { data } = await server.ask(start, { password: demoPassword }, headers);
    const { secret } = data.startSecondFactor;
    await server.ask(confirm, { code: await codeOf(secret) }, headers);
    for (const asked of [
      await server.ask('{ me { enrolling actions } }', {}, headers),
      await open.ask('{ me { enrolling actions } }'),
    ]) {
      expect(asked.data.me.enrolling).toBe(false);
      expect(asked.data.me.actions).toContain('customer.read');
    }
    await forgetSteps();
    const removed = await server.ask(remove, { password: demoPassword, code: await codeOf(secret) }, headers);
    expect(removed.data.removeSecondFactor.code).toBe('NOT_ALLOWED');
  });
});
