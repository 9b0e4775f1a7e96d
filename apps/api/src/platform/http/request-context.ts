import type { Viewer } from '../../access/viewer.js';
import { askedBy } from '../database/asked-by.js';
import type { Database } from '../database/database.js';
import { memory } from '../graphql/memory.js';
import type { ApiKeyInUse, Locale, RequestContext } from '../graphql/context.js';
import type { Origin } from '../origin.js';
import { tokenOf, type SessionCookie } from './session-cookie.js';

/** Who is signed in under a token sent from an address. The identity module knows; the platform only asks. */
export type Authenticate = (
  database: Database,
  token: string,
  address: string,
) => Promise<Authenticated | null>;

export interface Authenticated {
  readonly viewer: Viewer;
  readonly sessionId: string;
  readonly enrolling: boolean;
  /** The key for programs that came in place of a session. */
  readonly apiKey: ApiKeyInUse | null;
}

export interface ContextOptions {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly cookie: SessionCookie;
  readonly demo: boolean;
  /** Where people reach the application, without a slash at the end. */
  publicUrl(): string;
}

/** What a request says about itself, over HTTP or when a WebSocket is opened. */
export interface Caller {
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly cookie?: string | undefined;
    readonly 'accept-language'?: string | undefined;
    readonly 'user-agent'?: string | undefined;
  };
  readonly origin: Origin;
  readonly setCookie?: (line: string) => void;
}

export async function createRequestContext(options: ContextOptions, caller: Caller): Promise<RequestContext> {
  const { authenticate, cookie, demo } = options;
  const { origin, setCookie } = caller;
  const database = askedBy(options.database, origin);
  const token = tokenOf(caller.headers, cookie);
  const signedIn = token === null ? null : await authenticate(database, token, origin.address);
  return {
    database,
    viewer: signedIn?.viewer ?? null,
    sessionId: signedIn?.sessionId ?? null,
    apiKey: signedIn?.apiKey ?? null,
    enrolling: signedIn?.enrolling ?? false,
    publicUrl: options.publicUrl,
    locale: localeOf(caller.headers['accept-language']) ?? signedIn?.viewer.locale ?? 'zh-CN',
    traceId: origin.traceId,
    demo,
    clientAddress: origin.address,
    userAgent: caller.headers['user-agent'] ?? null,
    ...(setCookie && { setSessionCookie: (value, expires) => setCookie(cookie.write(value, expires)) }),
    memo: memory(),
  };
}

/** The first language of `Accept-Language` that we speak; null when it names none (edge 1). */
function localeOf(header: string | undefined): Locale | null {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [language = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters
        .map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { language, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    if (/^zh(-|$)/.test(language)) return 'zh-CN';
    if (/^en(-|$)/.test(language)) return 'en-US';
  }
  return null;
}
