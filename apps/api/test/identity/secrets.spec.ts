import { pino } from 'pino';
import { isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';

import { startApplication } from '../../src/application.js';
import { demoPassword } from '../../src/modules/people/index.js';
import { readEnv } from '../../src/platform/env.js';
import { apiSchema, argumentsOf, selectionOf } from '../setup/example-arguments.js';
import { signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let schema: GraphQLSchema;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('admin');
  schema = apiSchema();
});
afterAll(async () => await server.stop());

/** Fields that may answer a secret, each once and to whom it belongs. */
const shownOnce = [
  'NewApiKey.secret',
  'NewSecondFactor.address',
  'NewSecondFactor.secret',
  'PasswordLink.link',
  'PasswordLink.token',
  'RecoveryCodes.recoveryCodes',
  'Session.token',
];

describe('L36 secrets in rows', () => {
  test('L36 no type of the API has a field for a hash, a token or a key, but those that show one once', () => {
    const telling = /hash|secret|token|password(?!Requests)|recoveryCode|privateKey|credential/i;
    const harmless = [
      'MySecurity.hasPassword',
      'MySecurity.passwordSetAt',
      'MySecurity.recoveryCodesLeft',
      'ProviderSettings.hasSecret',
      'Demo.password',
    ];
    const found = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          isObjectType(type) && !type.name.startsWith('__') && !['Mutation', 'Query'].includes(type.name),
      )
      .flatMap((type) =>
        isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
      )
      .filter((field) => telling.test(field.split('.')[1] ?? '') && !harmless.includes(field));
    expect(found.filter((field) => !shownOnce.includes(field))).toEqual([]);
  });

  test('L36 whatever an administrator asks, no answer holds what the database keeps of secrets', async () => {
    const made = await makeSecrets(admin);
    const questions = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) =>
      field.args.every(({ type }) => !isNonNullType(type)),
    );
    expect(questions.length).toBeGreaterThan(15);
    const kept: { value: string }[] = await server.database.query(`
      SELECT password_hash AS value FROM app_user WHERE password_hash IS NOT NULL
      UNION ALL SELECT encode(token_hash, 'hex') FROM session UNION ALL SELECT encode(token_hash, 'hex') FROM api_key
      UNION ALL SELECT encode(secret, 'hex') FROM second_factor UNION ALL SELECT encode(code_hash, 'hex') FROM recovery_code
      UNION ALL SELECT encode(value, 'hex') FROM app_secret`);
    const canaries = [...made, ...kept.map(({ value }) => value)]
      .flatMap((value) => [value, Buffer.from(value, 'hex').toString('base64')])
      .filter((value) => value.length >= 16);
    for (const field of questions) {
      const { text } = await admin.ask(`{ ${field.name}${selectionOf(field)} }`);
      expect(canaries.filter((canary) => text.includes(canary)).map(() => field.name)).toEqual([]);
    }
  });

  test('L36 the log, at its most talkative, holds no password, token, link, code or key', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const env = readEnv({
      PORT: '0',
      DATABASE_URL: server.databaseUrl,
      DEMO: '1',
      ROLE: 'api',
      SECRET_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    });
    const application = await startApplication(env, log);
    try {
      const url = `http://127.0.0.1:${application.port}`;
      const client = await signIn(url, 'admin');
      const made = [client.token, demoPassword, 'a-wrong-password', ...(await makeSecrets(client))];
      await client.ask(
        'mutation { changePassword(current: "a-wrong-password", next: "another-lantern-44") { __typename } }',
      );
      await fetch(`${url}/auth/oidc/callback?code=a-secret-code-of-theirs&state=x`);
      await fetch(`${url}/new-password?token=${made[2]}`);
      const all = lines.join('');
      expect(lines.length).toBeGreaterThan(5);
      expect(
        [...made, 'a-secret-code-of-theirs', 'another-lantern-44'].filter((secret) => all.includes(secret)),
      ).toEqual([]);
    } finally {
      await application.stop();
    }
  });
});

test('A36 without signing in nothing is answered but what the sign-in page needs', async () => {
  const open = [
    'clock',
    'demo',
    'signInProvider',
    'signIn',
    'signOut',
    'choosePassword',
    'requestPasswordReset',
  ];
  const answered: string[] = [];
  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { errors, status } = await server.ask(
        `${kind} { ${field.name}${argumentsOf(field)}${selectionOf(field)} }`,
      );
      const code = errors?.[0]?.extensions['code'];
      if (code !== 'UNAUTHENTICATED') answered.push(field.name);
      if (code === 'BAD_USER_INPUT' || code === 'INTERNAL')
        throw new Error(`${field.name}: ${status} ${errors?.[0]?.message}`);
    }
  }
  expect(answered.filter((name) => !open.includes(name))).toEqual([]);
}, 60_000);

/** One of each secret the API shows once. */
async function makeSecrets(client: Client): Promise<string[]> {
  const key = await client.ask(
    'mutation { createApiKey(input: { name: "x", scopes: ["read"] }) { ... on NewApiKey { secret } } }',
  );
  const factor = await client.ask(
    `mutation { startSecondFactor(password: "${demoPassword}") { ... on NewSecondFactor { secret } } }`,
  );
  const reset = await client.ask(
    'mutation ($id: ID!) { resetPassword(userId: $id) { ... on PasswordLink { token } } }',
    {
      id: server.company.people.get('reviewer'),
    },
  );
  return [key.data.createApiKey.secret, factor.data.startSecondFactor.secret, reset.data.resetPassword.token];
}
