import { EnvProblem, readEnv } from '../../src/platform/env.js';

test('the demo is the default with the embedded database only', () => {
  expect(readEnv({}).demo).toBe(true);
  expect(readEnv({ DATABASE_URL: 'postgres://localhost/crm' }).demo).toBe(false);
  expect(readEnv({ DATABASE_URL: 'postgres://localhost/crm', DEMO: '1' }).demo).toBe(true);
  expect(readEnv({ DEMO: '0' }).demo).toBe(false);
});

test('unset and empty mean the same', () => {
  expect(readEnv({ PORT: '', HOST: '', DATABASE_URL: '' })).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: null,
  });
});

test('A34 a provider may be in the open internet, where the operator says it is, and at hosts the operator names', () => {
  const hostsOf = (variables: NodeJS.ProcessEnv) => [...readEnv(variables).providerHosts];
  expect(hostsOf({})).toEqual([]);
  expect(hostsOf({ OIDC_ALLOWED_HOSTS: 'Login.local, 10.0.0.7:8443,[::1],sso:443' })).toEqual([
    'login.local',
    '10.0.0.7:8443',
    '[::1]',
    'sso:443',
  ]);
  expect(hostsOf({ OIDC_ISSUER: 'https://sso.local/realms/crm', OIDC_CLIENT_ID: 'crm' })).toEqual([
    'sso.local:443',
  ]);
});

test.each([
  [{ PORT: 'abc' }, /^Cannot start: PORT: /],
  [{ PORT: '70000' }, /^Cannot start: PORT: /],
  [{ ROLE: 'boss' }, /^Cannot start: ROLE: /],
  [{ DATABASE_URL: 'mysql://x/y' }, /^Cannot start: DATABASE_URL: /],
  [{ METRICS_TOKEN: 'short' }, /^Cannot start: METRICS_TOKEN: /],
  [{ OIDC_ALLOWED_HOSTS: 'login, https://login.local' }, /^Cannot start: OIDC_ALLOWED_HOSTS: .*https/],
])('a setting that cannot be worked with is named in one line: %j', (variables, line) => {
  expect(() => readEnv(variables)).toThrow(EnvProblem);
  expect(() => readEnv(variables)).toThrow(line);
});

const inEarnest = { NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/crm' };

test.each([[{ ...inEarnest, PUBLIC_URL: 'http://crm.example.com' }], [{ ...inEarnest, HOST: '0.0.0.0' }]])(
  'edge 6 production refuses to start on plain http: %j',
  (variables) => {
    expect(() => readEnv(variables)).toThrow(/PUBLIC_URL .* https/);
  },
);

test.each([
  [{ ...inEarnest, PUBLIC_URL: 'https://crm.example.com' }],
  [{ ...inEarnest }],
  [{ ...inEarnest, DEMO: '1', PUBLIC_URL: 'http://192.168.1.20:4000' }],
])('edge 6 https, this machine alone, and a demo may start: %j', (variables) => {
  expect(readEnv(variables).port).toBe(4000);
});
