import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import type { Live } from './live.js';
import type { IdempotentRequest } from './idempotent-request.js';

export type Locale = 'zh-CN' | 'en-US';

/** A program's key as far as the platform has to know it. */
export interface ApiKeyInUse {
  readonly id: string;
  readonly mayWrite: boolean;
  /** Whether it reaches more than single types of records. */
  readonly readsAll: boolean;
  readonly writesAll: boolean;
  readonly perMinute: number;
  /** What is left of its owner's rights. */
  narrow(owner: Viewer): Viewer;
}

/** What one GraphQL request carries. Nothing in it outlives the request. */
export interface RequestContext {
  readonly database: Database;
  /** Who asks, with everything their rights need; null before signing in. */
  readonly viewer: Viewer | null;
  /** `Accept-Language`, else the person's setting, else zh-CN (edge case 1). */
  readonly locale: Locale;
  readonly traceId: string;
  /** In a demo and in tests the clock may be moved and the demo accounts are shown. */
  readonly demo: boolean;
  /** Trusted address of the client, for limits. */
  readonly clientAddress: string;
  readonly userAgent: string | null;
  /** Of the session or the key for programs that was sent. */
  readonly sessionId: string | null;
  /** Set when a program's key was sent: it stands for its owner, narrowed to its scopes. */
  readonly apiKey: ApiKeyInUse | null;
  /** Signed in only as far as to set up the second factor that is required; without any right until then. */
  readonly enrolling: boolean;
  /** Where people reach the application, for links; never taken from what a request says (A25). */
  publicUrl(): string;
  /** Puts or clears the browser's session cookie. Absent on WebSocket operations. */
  readonly setSessionCookie?: (token: string | null, expires?: Date) => void;
  /** Present when the client sent an `Idempotency-Key` with a mutation; `runAction` honours it. */
  idempotency?: IdempotentRequest;
  /** Set when something asked for is not there, or not for the one who asks; `onTheBeat` honours it. */
  foundNothing?: boolean;
  /** Only on subscriptions: what changes, and who the viewer is by now (rights change while a socket is open). */
  readonly live?: Live;
  readonly viewerNow?: () => Promise<Viewer | null>;
  /** One value per request, computed at first use: policy, counts and the like that several fields share. */
  memo<T>(key: string, compute: () => Promise<T>): Promise<T>;
}
