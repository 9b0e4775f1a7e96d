import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';

import type { Logger } from '../log.js';
import { newTraceId } from '../origin.js';
import type { compiledExecutor } from './compiled-executor.js';
import type { RequestContext } from './context.js';
import { documentLimits, documentRules } from './document-rules.js';
import type { formatErrorsFor } from './format-error.js';
import type { KnownDocuments } from './known-documents.js';
import type { CheckOptions } from './operation-checks.js';
import { requestPlugin } from './request-plugin.js';

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly known: KnownDocuments;
  readonly checks: CheckOptions;
  readonly execute: ReturnType<typeof compiledExecutor>;
  readonly formatError: ReturnType<typeof formatErrorsFor>;
}

/**
 * Apollo Server behind the limits of security.md A1–A17. Its gateway interface is the one way to bring an executor
 * of one's own; no gateway is involved.
 */
export function createApollo({
  schema,
  log,
  known,
  checks,
  execute,
  formatError,
}: ApolloOptions): ApolloServer<RequestContext> {
  const traces = tracesOfErrors();
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, operation, request, context }) =>
          await execute({
            document,
            name: operation?.name?.value ?? null,
            variables: request.variables ?? {},
            context: context as RequestContext,
          }),
      }),
      stop: async () => undefined,
    },
    // Turned off by our own check, which the audits of GraphQL over HTTP get along with.
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: documentLimits.selections,
    parseOptions: { maxTokens: documentLimits.tokens, noLocation: false },
    validationOptions: { maxErrors: 1 },
    validationRules: documentRules,
    persistedQueries: { cache: registeredOnly(known), ttl: null },
    formatError: (formatted, error) => formatError(formatted, error, traces.of(error)),
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin(checks, known),
      traces.plugin,
    ],
  });
}

/** Apollo formats errors without saying whose they are. */
function tracesOfErrors() {
  const traces = new WeakMap<object, string>();
  const plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) traces.set(error, contextValue.traceId);
      },
    }),
  };
  const of = (error: unknown) => (error instanceof Error ? traces.get(error) : undefined) ?? newTraceId();
  return { plugin, of };
}

/** Apollo's view of the registered operations. It may not add to them. */
function registeredOnly(known: KnownDocuments) {
  return {
    get: async (key: string) => known.textOf(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => false,
  };
}

function apolloLogger(log: Logger) {
  return {
    debug: (message: string) => log.debug(message),
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  };
}
