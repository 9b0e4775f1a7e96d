import { openSocket } from '../setup/open-socket.js';
import { ask, signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { deviceOf } from '../../src/modules/identity/reads/device-of.js';

const list = `query ($userId: ID) { sessions(userId: $userId) { id device address way current lastSeenAt } }`;
const end = `mutation ($id: ID!) { revokeSession(id: $id) { __typename ... on SessionsEnded { sessionsEnded } ... on Refused { code } } }`;
const endAll = `mutation ($userId: ID!) { revokeSessions(userId: $userId) { __typename ... on SessionsEnded { sessionsEnded } ... on Refused { code } } }`;

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer({ role: 'all' });
  [admin, sales1] = [await server.signIn('admin'), await server.signIn('sales1')];
}, 60_000);
afterAll(async () => await server.stop());

async function isDead(client: Client): Promise<boolean> {
  return (await client.ask('{ me { locale } }')).errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED';
}

describe('A24 sessions', () => {
  test('A24 mine are listed with device, address and last use, and which of them asks', async () => {
    const agent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0';
    await server.ask(
      `mutation { signIn(input: { account: "sales1", password: "Tidewater-demo-1" }) { __typename } }`,
      {},
      { 'user-agent': agent },
    );
    const { data } = await sales1.ask(list);
    expect(data.sessions).toHaveLength(2);
    expect(data.sessions.map(({ device }: { device: string }) => device)).toContain('Edge · Windows');
    expect(data.sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    for (const one of data.sessions) expect(one).toMatchObject({ address: '127.0.0.1', way: 'PASSWORD' });
  });

  test.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50',
      '微信 · iPhone',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari · macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S9080) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['curl/8.5.0', null],
    [null, null],
  ])('A24 %s is called %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));

  test('A24 one is ended by its owner: its next request on any process is nobody’s', async () => {
    const other = await server.another();
    const elsewhere = await signIn(other.url, 'sales2');
    const sales2 = await server.signIn('sales2');
    const { data } = await sales2.ask(list);
    const there = data.sessions.find(({ current }: { current: boolean }) => !current);
    expect((await sales2.ask(end, { id: there.id })).data.revokeSession).toEqual({
      __typename: 'SessionsEnded',
      sessionsEnded: 1,
    });
    expect(await isDead(elsewhere)).toBe(true);
    const onThis = await ask(
      server.url,
      '{ me { locale } }',
      {},
      { authorization: `Bearer ${elsewhere.token}` },
    );
    expect(onThis.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await isDead(sales2)).toBe(false);
    await other.stop();
  });

  test('A36 nobody sees or ends another’s but an administrator; a stranger’s is answered like none at all', async () => {
    const sales3 = await server.signIn('sales3');
    const { data } = await admin.ask(list, { userId: sales1.userId });
    const [session] = data.sessions;
    expect((await sales3.ask(list, { userId: sales1.userId })).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const stranger = await sales3.ask(end, { id: session.id });
    const none = await sales3.ask(end, { id: '01900000-0000-7000-8000-000000000000' });
    expect(stranger.text).toBe(none.text);
    expect((await sales3.ask(endAll, { userId: sales1.userId })).data.revokeSessions.code).toBe(
      'NOT_ALLOWED',
    );
    expect(await isDead(sales1)).toBe(false);
  });

  test('A24 an administrator ends all of a person, and the socket is closed within five seconds', async () => {
    const assistant = await server.signIn('assistant');
    const socket = openSocket(server.url, assistant.token);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { data } = await admin.ask(endAll, { userId: assistant.userId });
    expect(data.revokeSessions.sessionsEnded).toBe(1);
    expect(await isDead(assistant)).toBe(true);
    expect(await socket.closedWithin(5_000)).toBe(4401);
  });

  test('A38 a session that has run out takes its socket along', async () => {
    const ceo = await server.signIn('ceo');
    const socket = openSocket(server.url, ceo.token);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.database.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
      [ceo.userId],
    );
    expect(await socket.closedWithin(6_000)).toBe(4401);
  });

  test('A24 a change of roles binds the next request of open sessions on every process', async () => {
    const other = await server.another();
    const aftersales = await server.signIn('aftersales');
    const actions = async (url: string): Promise<string[]> =>
      (await ask(url, '{ me { actions } }', {}, { authorization: `Bearer ${aftersales.token}` })).data.me
        .actions;
    for (const url of [server.url, other.url]) expect(await actions(url)).not.toContain('user.update');
    await server.database.query(
      `INSERT INTO user_role (user_id, role_id) SELECT $1, id FROM role WHERE key = 'admin'`,
      [aftersales.userId],
    );
    for (const url of [server.url, other.url]) expect(await actions(url)).toContain('user.update');
    await server.database.query(
      `DELETE FROM user_role WHERE user_id = $1 AND role_id = (SELECT id FROM role WHERE key = 'admin')`,
      [aftersales.userId],
    );
    for (const url of [server.url, other.url]) expect(await actions(url)).not.toContain('user.update');
    await other.stop();
  });
});

/** Deeds on the accounts of others, each as whoever is no administrator. */
const deeds: [string, string][] = [
  [
    'resetPassword',
    'mutation ($id: ID!) { outcome: resetPassword(userId: $id) { __typename ... on Refused { code } } }',
  ],
  [
    'requireNewPassword',
    'mutation ($id: ID!) { outcome: requireNewPassword(userId: $id) { __typename ... on Refused { code } } }',
  ],
  [
    'unlockAccount',
    'mutation ($id: ID!) { outcome: unlockAccount(userId: $id) { __typename ... on Refused { code } } }',
  ],
  [
    'resetSecondFactor',
    'mutation ($id: ID!) { outcome: resetSecondFactor(userId: $id) { __typename ... on Refused { code } } }',
  ],
  [
    'revokeSessions',
    'mutation ($id: ID!) { outcome: revokeSessions(userId: $id) { __typename ... on Refused { code } } }',
  ],
  [
    'saveSecuritySettings',
    'mutation { outcome: saveSecuritySettings(input: { secondFactorFor: EVERYBODY, secondFactorRoles: [], apiKeysFor: NOBODY, apiKeyRoles: [] }) { __typename ... on Refused { code } } }',
  ],
  [
    'saveProviderSettings',
    'mutation { outcome: saveProviderSettings(input: { enabled: false, issuer: "https://evil.example", clientId: "a", claim: "sub" }) { __typename ... on Refused { code } } }',
  ],
];
const questions = [
  '{ lockouts { until } }',
  '{ passwordRequests { times } }',
  '{ securitySettings { apiKeysFor } }',
  '{ providerSettings { issuer } }',
  '{ apiKeys(everybody: true) { id } }',
];

test.each(['ceo', 'manager', 'sales1', 'sales3', 'reviewer', 'aftersales', 'keyaccount', 'assistant'])(
  'A36 %s, who is no administrator, does nothing to the accounts of others and reads nothing of them',
  async (account) => {
    const client = await server.signIn(account);
    for (const [name, text] of deeds) {
      const variables = text.includes('$id') ? { id: admin.userId } : {};
      const { data } = await client.ask(text, variables);
      expect([name, data.outcome]).toEqual([name, { __typename: 'Refused', code: 'NOT_ALLOWED' }]);
    }
    for (const text of questions) {
      const { errors, data } = await client.ask(text);
      expect([text, errors?.[0]?.extensions['code'], data ?? null]).toEqual([text, 'FORBIDDEN', null]);
    }
  },
);
