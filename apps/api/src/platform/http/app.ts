import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';

import type { RequestContext } from '../graphql/context.js';
import type { Logger } from '../log.js';
import { newTraceId, traceIdFrom, withTrace } from '../trace.js';
import type { AllowedOrigin } from './allowed-origin.js';
import { health } from './health.js';
import { metrics } from './metrics.js';
import { shedOverload } from './overload.js';
import { createRequestContext, type ContextOptions } from './request-context.js';
import { securityHeaders } from './security-headers.js';
import { webApp } from './web-app.js';

export interface AppOptions extends ContextOptions {
  readonly log: Logger;
  readonly https: boolean;
  readonly trustProxy: number;
  readonly metricsToken: string | null;
  isStopping(): boolean;
  /** What people and programs use; null for a worker, which only says how it is. */
  readonly served: Served | null;
}

interface Served {
  readonly apollo: ApolloServer<RequestContext>;
  readonly files: RequestHandler;
  readonly webFolder: string;
  readonly origin: AllowedOrigin;
}

/** Every address the server answers, in the order they are tried. */
export function createApp(options: AppOptions): Express {
  const { log, database, isStopping, served } = options;
  const figures = metrics(database, options.metricsToken);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('etag', false);
  app.use(trace, requestLog(log), figures.count, closeWhen(isStopping), securityHeaders(options.https));
  app.use(health(database, isStopping));
  app.get('/metrics', figures.show);
  if (served) serve(app, options, served);
  app.use(notFound);
  app.use(whatWentWrong(log));
  return app;
}

function serve(app: Express, options: AppOptions, { apollo, files, webFolder, origin }: Served): void {
  app.use(['/graphql', '/files'], shedOverload(), sameOrigin(origin), noStore);
  app.use(
    '/graphql',
    express.json({ limit: '1mb', inflate: false }),
    withBody,
    expressMiddleware(apollo, {
      context: async ({ req, res }) =>
        await createRequestContext(options, {
          headers: req.headers,
          address: req.ip ?? '',
          setCookie: (line) => res.append('Set-Cookie', line),
        }),
    }),
  );
  app.use('/files', files);
  app.use(webApp(webFolder));
}

const trace: RequestHandler = (request, response, next) => {
  const traceId = traceIdFrom(request.get('traceparent')) ?? newTraceId();
  response.setHeader('X-Trace-Id', traceId);
  withTrace(traceId, next, request.ip ?? null);
};

/** A line per request without addresses, queries, cookies or people. */
function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** While stopping, clients are told to connect anew, which leads them to another process. */
function closeWhen(isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isStopping()) response.setHeader('Connection', 'close');
    next();
  };
}

function sameOrigin(origin: AllowedOrigin): RequestHandler {
  return (request, response, next) => {
    if (origin(request.headers)) return next();
    response.status(403).json(errorBody('FORBIDDEN', 'This address may not be used from another site.'));
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-store');
  next();
};

/** What is no JSON arrives without a body; Apollo then says what is wrong. */
const withBody: RequestHandler = (request, _response, next) => {
  request.body ??= undefined;
  next();
};

const notFound: RequestHandler = (_request, response) => {
  response.status(404).json({ error: 'Not found' });
};

/** Faults before GraphQL: a body that is too large or no JSON. Anything else is ours. */
function whatWentWrong(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status < 500) {
      response.status(status).json(errorBody('BAD_USER_INPUT', 'The request is malformed or too large.'));
      return;
    }
    log.error({ err: error }, 'request failed');
    const traceId = response.getHeader('X-Trace-Id');
    response.status(500).json({
      errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', traceId } }],
    });
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

export function errorBody(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
