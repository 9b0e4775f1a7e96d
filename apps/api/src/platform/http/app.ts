import type { RequestListener } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';

import type { GraphqlServer } from '../graphql/graphql-server.js';
import type { Logger } from '../log.js';
import type { AllowedOrigin } from './allowed-origin.js';
import { answerJson, errorBody } from './answer-json.js';
import { arrival, originOf } from './arrival.js';
import { gate } from './gate.js';
import { graphqlRequests } from './graphql-requests.js';
import { health } from './health.js';
import { metrics } from './metrics.js';
import { shedOverload } from './overload.js';
import { createRequestContext, type ContextOptions } from './request-context.js';
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
  readonly graphql: GraphqlServer;
  readonly files: RequestHandler;
  /** Signing in through an identity provider. */
  readonly auth: RequestHandler;
  readonly webFolder: string;
  readonly origin: AllowedOrigin;
}

/** Every address the server answers, in the order they are tried. */
export function createApp(options: AppOptions): RequestListener {
  const { database, isStopping, served } = options;
  const figures = metrics(database, options.metricsToken);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('etag', false);
  app.use(health(database, isStopping));
  app.get('/metrics', figures.show);
  const takesGraphql = served ? serve(app, options, served) : () => false;
  app.use(notFound);
  app.use(whatWentWrong(options.log));
  return arrival({ ...options, figures })((request, response) => {
    if (!takesGraphql(request, response)) app(request, response);
  });
}

/**
 * Answers what takes operations sent as JSON, which is nearly every request there is, without Express; the rest of
 * GraphQL over HTTP (GET, odd types, what has to be refused) goes to Apollo through it.
 */
function serve(app: Express, options: AppOptions, { graphql, files, auth, webFolder, origin }: Served) {
  const letsIn = gate(shedOverload(), origin);
  app.use(['/graphql', '/files'], (request, response, next) => {
    if (letsIn(request, response)) next();
  });
  app.use(
    '/graphql',
    express.json({ limit: '1mb', inflate: false }),
    withBody,
    expressMiddleware(graphql.apollo, {
      context: async ({ req, res }) =>
        await createRequestContext(options, {
          headers: req.headers,
          origin: originOf(req),
          setCookie: (line) => res.append('Set-Cookie', line),
        }),
    }),
  );
  app.use('/files', files);
  app.use('/auth', auth);
  app.use(webApp(webFolder, options.https));
  return graphqlRequests({ ...options, graphql, letsIn });
}

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
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status < 500) {
      answerJson(response, status, errorBody('BAD_USER_INPUT', 'The request is malformed or too large.'));
      return;
    }
    const { traceId } = originOf(request);
    log.error({ err: error, traceId }, 'request failed');
    answerJson(response, 500, {
      errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', traceId } }],
    });
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
