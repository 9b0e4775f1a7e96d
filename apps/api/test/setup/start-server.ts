import 'reflect-metadata';

import type { DataSource } from 'typeorm';
import { startApplication } from '../../src/application.js';
import { demoPassword } from '../../src/modules/people/index.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { readEnv } from '../../src/platform/env.js';
import { createLog } from '../../src/platform/log.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase } from './test-database.js';

/** Secrets of test databases are sealed with it. */
const testKey = `test:${Buffer.alloc(32, 7).toString('base64')}`;

export interface Answer {
  readonly status: number;
  // What a test asks for is what it gets; the schema is checked elsewhere.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly headers: Headers;
  readonly text: string;
}

export interface Client {
  readonly token: string;
  readonly userId: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

type ClientsOf<Accounts extends readonly string[]> = { [Place in keyof Accounts]: Client };

export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly database: DataSource;
  /** Ids of the tiny company. */
  readonly company: TinyCompany;
  signIn(account: string): Promise<Client>;
  /** Several people at once, in the order they are named. */
  signInAll<Accounts extends readonly string[]>(...accounts: Accounts): Promise<ClientsOf<Accounts>>;
  /** Asks without being signed in, or with a token of one's own. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** A second process on the same database. */
  another(): Promise<{ readonly url: string; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** `all` also runs the worker: the outbox is dispatched and jobs run. */
  readonly role?: 'all' | 'api';
  readonly env?: Record<string, string>;
}

/** The real server on a free port, over a fresh database with the tiny company. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const created = await createTestDatabase();
  const laying = await openDatabase(created.url, [], 2).initialize();
  const company = await layTinyCompany(laying);
  await laying.destroy();

  const start = async () =>
    await startApplication(
      readEnv({
        PORT: '0',
        DATABASE_URL: created.url,
        DATABASE_POOL: '8',
        DEMO: '1',
        SECRET_KEY: testKey,
        ROLE: options.role ?? 'api',
        LOG_LEVEL: 'silent',
        // Thousands of questions find nothing; `timing.spec` looks at when their answers leave.
        NOT_FOUND_BEAT_MS: '0',
        ...options.env,
      }),
      createLog(options.env?.['LOG_LEVEL'] ?? 'silent'),
    );
  const application = await start();
  const url = `http://127.0.0.1:${application.port}`;

  return {
    url,
    databaseUrl: created.url,
    database: application.database,
    company,
    ask: async (query, variables, headers) => await ask(url, query, variables, headers),
    signIn: async (account) => await signIn(url, account),
    signInAll: async <Accounts extends readonly string[]>(...accounts: Accounts) => {
      const clients = await Promise.all(accounts.map((account) => signIn(url, account)));
      // `map` keeps the length of a tuple, its type does not.
      return clients as ClientsOf<Accounts>;
    },
    another: async () => {
      const second = await start();
      return { url: `http://127.0.0.1:${second.port}`, stop: async () => await second.stop() };
    },
    stop: async () => {
      await application.stop();
      await created.drop();
    },
  };
}

export async function signIn(url: string, account: string, password = demoPassword): Promise<Client> {
  const { data, text } = await ask(
    url,
    'mutation SignIn($input: SignInInput!) { signIn(input: $input) { ... on Session { token user { id } } } }',
    { input: { account, password } },
  );
  const token: string | undefined = data?.signIn?.token;
  if (!token) throw new Error(`${account} could not sign in: ${text}`);
  return {
    token,
    userId: data.signIn.user.id,
    ask: async (query, variables, headers) =>
      await ask(url, query, variables, { authorization: `Bearer ${token}`, ...headers }),
  };
}

export async function ask(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = parse(text);
  return { status: response.status, data, errors, headers: response.headers, text };
}

function parse(text: string): Partial<Answer> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
