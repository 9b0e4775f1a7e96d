import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';

import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import { checkSubscription } from '../graphql/check-subscription.js';
import type { RequestContext } from '../graphql/context.js';
import type { formatErrorsFor } from '../graphql/format-error.js';
import type { Live } from '../graphql/live.js';
import { newTraceId } from '../origin.js';
import type { AllowedOrigin } from './allowed-origin.js';
import { clientAddress } from './client-address.js';
import { createRequestContext, type ContextOptions } from './request-context.js';

export interface SubscriptionOptions extends ContextOptions {
  readonly schema: GraphQLSchema;
  readonly live: Live;
  readonly origin: AllowedOrigin;
  /** How many proxies stand in front. */
  readonly trustProxy: number;
  readonly formatError: ReturnType<typeof formatErrorsFor>;
  /** A person's rights by now; null when the account is disabled. */
  viewerOf(database: Database, userId: string): Promise<Viewer | null>;
  /** Which of these sessions are still good, and whose eyes each looks through. */
  sessionsAlive(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface Subscriptions {
  /** Asks all clients to connect anew: something may have been missed. */
  restart(): void;
  stop(): Promise<void>;
}

/** One socket: who opened it and how many subscriptions run on it. */
interface Caller {
  readonly context: RequestContext;
  open: number;
}

const limits = { perUser: 20, sockets: 5_000, frameBytes: 64 * 1024, recheckMs: 3_000 } as const;
const closing = { signedOut: 4401, restart: 1012, leaving: 1001 } as const;

/** Subscriptions by graphql-ws beside Apollo, which neither authenticates nor limits them (A38). */
export function serveSubscriptions(server: Server, options: SubscriptionOptions): Subscriptions {
  const { formatError } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, handleProtocols });
  const callers = new Map<WebSocket, Caller>();
  const traceOf = (socket: WebSocket) => callers.get(socket)?.context.traceId ?? newTraceId();
  acceptUpgrades(server, sockets, options.origin);

  const served = useServer(
    {
      schema: options.schema,
      connectionInitWaitTimeout: 5_000,
      isProd: true,
      onConnect: async ({ extra: { socket, request }, connectionParams }) => {
        const context = await contextOf(options, request, connectionParams);
        if (!context.viewer || context.enrolling) {
          socket.close(closing.signedOut, 'Please sign in');
          return false;
        }
        callers.set(socket, { context, open: 0 });
        socket.once('close', () => callers.delete(socket));
        return true;
      },
      onSubscribe: ({ extra: { socket } }, _id, payload) => {
        const caller = callers.get(socket);
        if (!caller) return [problem('UNAUTHENTICATED', 'Please sign in.')];
        if (openOf(callers, caller) >= limits.perUser)
          return [problem('RATE_LIMITED', 'Too many subscriptions.')];
        const checked = checkSubscription(options.schema, payload, caller.context);
        if (!Array.isArray(checked)) caller.open++;
        return checked;
      },
      onComplete: ({ extra: { socket } }) => {
        const caller = callers.get(socket);
        if (caller) caller.open--;
      },
      onError: ({ extra: { socket } }, _id, _payload, errors) =>
        errors.map((error) =>
          formatError({ message: error.message, extensions: error.extensions ?? {} }, error, traceOf(socket)),
        ),
      onNext: ({ extra: { socket } }, _id, _payload, _args, result) => ({
        data: result.data,
        ...(result.errors && {
          errors: result.errors.map((error) => formatError({ ...error.toJSON() }, error, traceOf(socket))),
        }),
      }),
    },
    sockets,
  );

  const recheck = setInterval(
    () => void closeSignedOut(options, callers).catch(() => undefined),
    limits.recheckMs,
  );
  recheck.unref();
  return {
    restart: () => sockets.clients.forEach((client) => client.close(closing.restart, 'Please connect again')),
    stop: async () => {
      clearInterval(recheck);
      sockets.clients.forEach((client) => client.close(closing.leaving, 'The server is stopping'));
      const cutOff = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), 1_000);
      await served.dispose();
      clearTimeout(cutOff);
    },
  };
}

function acceptUpgrades(server: Server, sockets: WebSocketServer, origin: AllowedOrigin): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = refuseUpgrade(request, origin, sockets.clients.size);
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      sockets.emit('connection', client, request);
      // A frame that is too large is the sender's fault and no line of the log; the socket closes by itself.
      client.removeAllListeners('error').on('error', () => undefined);
    });
  });
}

function refuseUpgrade(request: IncomingMessage, origin: AllowedOrigin, count: number): string | null {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!origin(request.headers)) return '403 Forbidden';
  return count >= limits.sockets ? '503 Service Unavailable' : null;
}

/** The cookie of the upgrade, or what a program says in `connectionParams: { authorization: "Bearer …" }`. */
async function contextOf(
  options: SubscriptionOptions,
  request: IncomingMessage,
  params: Record<string, unknown> | undefined,
): Promise<RequestContext> {
  const said = params?.['authorization'] ?? params?.['Authorization'];
  const authorization = typeof said === 'string' ? said : request.headers.authorization;
  const address = clientAddress(request, options.trustProxy);
  const context = await createRequestContext(options, {
    headers: { ...request.headers, authorization },
    origin: { traceId: newTraceId(), address, abandoned: null },
  });
  const { viewer } = context;
  if (!viewer) return context;
  const viewerNow = async (): Promise<Viewer | null> => {
    const now = await options.viewerOf(options.database, viewer.id);
    return now && context.apiKey ? context.apiKey.narrow(now) : now;
  };
  return { ...context, live: options.live, viewerNow };
}

/** A revoked or lapsed session is cut off within seconds, whether anything is sent on it or not. */
async function closeSignedOut(options: SubscriptionOptions, callers: Map<WebSocket, Caller>): Promise<void> {
  const sessions = [...callers.values()].flatMap(({ context }) => context.sessionId ?? []);
  if (sessions.length === 0) return;
  const alive = await options.sessionsAlive(options.database, [...new Set(sessions)]);
  for (const [socket, { context }] of callers) {
    const viewerId = alive.get(context.sessionId ?? '');
    if (viewerId === undefined) socket.close(closing.signedOut, 'Please sign in');
    else if (viewerId !== context.viewer?.id) socket.close(closing.restart, 'Please connect again');
  }
}

function openOf(callers: ReadonlyMap<WebSocket, Caller>, { context }: Caller): number {
  const mine = [...callers.values()].filter((caller) => caller.context.viewer?.id === context.viewer?.id);
  return mine.reduce((sum, { open }) => sum + open, 0);
}

function problem(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
