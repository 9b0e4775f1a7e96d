import { z } from 'zod';

import { parseKeys } from './secrets/sealing-keys.js';

const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'])
  .transform((word) => word === '1' || word === 'true' || word === 'yes');
const number = z.coerce.number({ error: 'has to be a number' }).int({ error: 'has to be a whole number' });
const text = z.string().trim().min(1);

const settings = z.object({
  NODE_ENV: text.default('development'),
  PORT: number.min(0).max(65_535).default(4000),
  HOST: text.default('127.0.0.1'),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: number.min(4).max(200).default(20),
  DEMO: flag.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  METRICS_TOKEN: text.min(16).optional(),
  /** How many proxies stand in front (express `trust proxy`); their X-Forwarded-* are believed. */
  TRUST_PROXY: number.min(0).max(10).default(0),
  GRAPHQL_INTROSPECTION: flag.optional(),
  /** What secrets in the database are sealed with: `name:base64 of 32 bytes`, the current one first. */
  SECRET_KEY: text.superRefine(canSeal).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_CLAIM: text.default('preferred_username'),
  OIDC_NAME: text.optional(),
  OIDC_NEW_USERS_ROLE: text.optional(),
  OIDC_ALLOWED_HOSTS: text.transform(hostsIn).optional(),
  OPERATIONS_PER_MINUTE: number.min(60).default(60_000),
  NOT_FOUND_BEAT_MS: number.min(0).max(1_000).default(50),
});

/** How this process was asked to run. */
export interface Env {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: the embedded database is started. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly demo: boolean;
  /** What links and cookies go by; null when nobody said, then the address listened on. */
  readonly publicUrl: string | null;
  readonly role: 'all' | 'api' | 'worker';
  readonly logLevel: string;
  readonly metricsToken: string | null;
  readonly trustProxy: number;
  readonly introspection: boolean;
  readonly operationsPerMinute: number;
  /** Milliseconds between the moments at which answers leave that find nothing; see `onTheBeat`. */
  readonly notFoundBeat: number;
  /** Null: a key in the data folder is used. */
  readonly secretKey: string | null;
  /** Sign-in by an identity provider as the environment says; null: as administrators say. */
  readonly provider: ProviderEnv | null;
  /** A34: where a provider may be although not in the open internet: `host` for any port, or `host:port`. */
  readonly providerHosts: ReadonlySet<string>;
}

export interface ProviderEnv {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly claim: string;
  readonly name: string | null;
  /** Key of the role that people get who come for the first time; null: only those who have an account may come. */
  readonly newUsersRole: string | null;
}

/** A setting that cannot be worked with; its message is one line for the person who starts the server. */
export class EnvProblem extends Error {}

/** Reads the settings. @throws EnvProblem with one line that names the variable. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new EnvProblem(`Cannot start: ${problems.join('; ')}`);
  }
  const said = parsed.data;
  const production = said.NODE_ENV === 'production';
  const demo = said.DEMO ?? said.DATABASE_URL === undefined;
  const env: Env = {
    production,
    port: said.PORT,
    host: said.HOST,
    dataDir: said.DATA_DIR,
    databaseUrl: said.DATABASE_URL ?? null,
    databasePool: said.DATABASE_POOL,
    demo,
    publicUrl: said.PUBLIC_URL ?? null,
    role: said.ROLE,
    logLevel: said.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    metricsToken: said.METRICS_TOKEN ?? null,
    trustProxy: said.TRUST_PROXY,
    introspection: said.GRAPHQL_INTROSPECTION ?? variables.NODE_ENV === 'development',
    operationsPerMinute: said.OPERATIONS_PER_MINUTE,
    notFoundBeat: said.NOT_FOUND_BEAT_MS,
    secretKey: said.SECRET_KEY ?? null,
    provider: providerOf(said),
    providerHosts: providerHostsOf(said),
  };
  refuseOpenSecrets(env);
  return env;
}

function canSeal(value: string, check: z.core.$RefinementCtx<string>): void {
  try {
    parseKeys(value);
  } catch (error) {
    check.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
  }
}

function providerOf(said: z.infer<typeof settings>): ProviderEnv | null {
  if (said.OIDC_ISSUER === undefined) return null;
  if (said.OIDC_CLIENT_ID === undefined)
    throw new EnvProblem('Cannot start: OIDC_ISSUER needs OIDC_CLIENT_ID.');
  return {
    issuer: said.OIDC_ISSUER,
    clientId: said.OIDC_CLIENT_ID,
    clientSecret: said.OIDC_CLIENT_SECRET ?? null,
    claim: said.OIDC_CLAIM,
    name: said.OIDC_NAME ?? null,
    newUsersRole: said.OIDC_NEW_USERS_ROLE ?? null,
  };
}

/** What the operator names as the provider needs no other word. */
function providerHostsOf({ OIDC_ISSUER, OIDC_ALLOWED_HOSTS = [] }: z.infer<typeof settings>): Set<string> {
  return new Set([...OIDC_ALLOWED_HOSTS, ...(OIDC_ISSUER ? [hostAndPort(new URL(OIDC_ISSUER))] : [])]);
}

function hostsIn(list: string, check: z.core.$RefinementCtx<string>): readonly string[] {
  return list.split(',').flatMap((entry) => {
    const address = `https://${entry.trim()}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url !== null && url.origin === url.href.replace(/\/$/, '') && !address.endsWith('/')) {
      return /:\d+$/.test(address) ? hostAndPort(url) : url.hostname;
    }
    check.addIssue({ code: 'custom', message: `${entry.trim()} is neither host nor host:port` });
    return [];
  });
}

/** Where an address leads, its port said even where it goes without saying. */
export function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`;
}

/** Edge case 6: in earnest, passwords and sessions do not travel in the clear. */
function refuseOpenSecrets(env: Env): void {
  if (!env.production || env.demo) return;
  const address = new URL(env.publicUrl ?? `http://${urlHost(env.host)}`);
  if (address.protocol === 'https:' || isLoopback(address.hostname)) return;
  throw new EnvProblem(
    `Cannot start: PUBLIC_URL is ${address.origin}, but in production it has to be an https address.`,
  );
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/.test(host);
}

/** A host as it stands in an address: IPv6 in brackets. */
export function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
