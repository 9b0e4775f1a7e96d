import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';

import { loadCursorSeal, textExecutor, usePlainFields } from './access/index.js';
import { modules, resolversOf, rowsOf } from './modules.js';
import {
  authenticate,
  providerRouter,
  sessionsAlive,
  useProviderOf,
  writeKeyUse,
} from './modules/identity/index.js';
import { writeReadings } from './modules/exports/index.js';
import { loadViewerOf } from './modules/people/index.js';
import { loadCompanyZone } from './platform/company-zone.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import type { Database } from './platform/database/database.js';
import { migrate } from './platform/database/migrate.js';
import { openDatabase } from './platform/database/open.js';
import { waitForDatabase } from './platform/database/wait-for-database.js';
import { urlHost, type Env } from './platform/env.js';
import { buildGraphqlSchema } from './platform/graphql/build-schema.js';
import { formatErrorsFor } from './platform/graphql/format-error.js';
import { createGraphqlServer } from './platform/graphql/graphql-server.js';
import { createLive } from './platform/graphql/live.js';
import { operationLimit } from './platform/graphql/operation-limit.js';
import { allowedOrigin } from './platform/http/allowed-origin.js';
import { filesRouter } from './platform/files/files-router.js';
import { createApp } from './platform/http/app.js';
import { originOf } from './platform/http/arrival.js';
import { createRequestContext } from './platform/http/request-context.js';
import { createHttpServer, drain, ensureFree, listen } from './platform/http/server.js';
import { sessionCookie } from './platform/http/session-cookie.js';
import { serveSubscriptions } from './platform/http/subscriptions.js';
import { startWorker } from './platform/jobs/start-worker.js';
import { useSealingKeys } from './platform/secrets/sealing.js';
import { sealingKeys } from './platform/secrets/sealing-keys.js';
import { Closing } from './platform/closing.js';
import type { Logger } from './platform/log.js';
import { layFirstData, type FirstData } from './seed/first-data.js';

export interface Application {
  /** Where it answers, for people: the public address if there is one. */
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly firstData: FirstData;
  /** Answers what is under way, at most 10 seconds, then lets go of everything in the reverse order. */
  stop(): Promise<void>;
}

/** Puts the whole together: database, modules, schema, server and worker, as far as `env.role` wants them. */
export async function startApplication(env: Env, log: Logger): Promise<Application> {
  const closing = new Closing();
  useProviderOf(env.provider, env.providerHosts);
  useSealingKeys(sealingKeys(env.secretKey, env.dataDir));
  try {
    await ensureFree(env.host, env.port);
    const { database, url } = await openEverything(env, closing);
    const firstData = await layFirstData(database, env.demo);
    await Promise.all([loadCursorSeal(database), loadCompanyZone(database)]);
    if (env.role !== 'api') {
      const worker = await startWorker(database, url, modules, log);
      closing.add(async () => await worker.stop());
    }
    const port = await serve(env, log, database, url, closing);
    const address = env.publicUrl ?? `http://${urlHost(env.host)}:${port}`;
    return { url: address, port, database, firstData, stop: async () => await closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function openEverything(env: Env, closing: Closing): Promise<{ database: Database; url: string }> {
  let url = env.databaseUrl;
  if (url === null) {
    const embedded = await startEmbeddedPostgres({ dataDir: env.dataDir });
    closing.add(async () => await embedded.stop());
    url = embedded.url;
  }
  await waitForDatabase(url);
  await migrate(url);
  const database = await openDatabase(url, rowsOf(modules), env.databasePool).initialize();
  closing.add(async () => await database.destroy());
  closing.add(async () => await writeKeyUse(database));
  // A database that is gone keeps nobody from stopping; what was looked at in the last two seconds is lost then.
  closing.add(async () => await writeReadings(database).catch(() => undefined));
  return { database, url };
}

async function serve(
  env: Env,
  log: Logger,
  database: Database,
  url: string,
  closing: Closing,
): Promise<number> {
  const https = env.publicUrl?.startsWith('https:') ?? false;
  const origin = allowedOrigin(env.publicUrl);
  const context = {
    database,
    demo: env.demo,
    cookie: sessionCookie(https),
    authenticate,
    publicUrl: () => env.publicUrl?.replace(/\/$/, '') ?? `http://${urlHost(env.host)}:${listeningPort}`,
  };
  let listeningPort = env.port;
  const schema = env.role === 'worker' ? null : recordSchema();
  const app = createApp({
    ...context,
    log,
    https,
    trustProxy: env.trustProxy,
    metricsToken: env.metricsToken,
    isStopping: () => closing.isClosing,
    served: schema && {
      graphql: await startGraphql(env, log, schema, closing),
      files: filesRouter({
        contextOf: async (request) =>
          await createRequestContext(context, { headers: request.headers, origin: originOf(request) }),
      }),
      auth: providerRouter({ ...context, https, log }),
      webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
      origin,
    },
  });
  const server = createHttpServer(app);
  const port = await listen(server, env.host, env.port);
  listeningPort = port;
  closing.add(async () => await drain(server, 8_000));
  if (!schema) return port;

  const live = createLive(url, () => subscriptions.restart());
  closing.add(async () => await live.stop());
  const subscriptions = serveSubscriptions(server, {
    ...context,
    schema,
    live,
    origin,
    trustProxy: env.trustProxy,
    formatError: formatErrorsFor(log),
    viewerOf: loadViewerOf,
    sessionsAlive,
  });
  closing.add(async () => await subscriptions.stop());
  return port;
}

function recordSchema(): GraphQLSchema {
  const schema = buildGraphqlSchema(resolversOf(modules));
  usePlainFields(schema);
  return schema;
}

async function startGraphql(env: Env, log: Logger, schema: GraphQLSchema, closing: Closing) {
  const limits = { countOperation: operationLimit(env.operationsPerMinute) };
  const graphql = createGraphqlServer({
    schema,
    log,
    introspection: env.introspection,
    limits,
    executeAsText: textExecutor(schema),
    beat: env.notFoundBeat,
  });
  await graphql.apollo.start();
  closing.add(async () => await graphql.apollo.stop());
  return graphql;
}
