import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';

import type { Logger } from '../log.js';
import { compiledExecutor } from './compiled-executor.js';
import type { RequestContext } from './context.js';
import { documentLimits, documentRules } from './document-rules.js';
import { formatErrorsFor } from './format-error.js';
import { registeredOperations } from './operations.js';
import { requestPlugin, type RequestLimits } from './request-plugin.js';

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly introspection: boolean;
  readonly limits: RequestLimits;
}

/** Where the web app's build leaves its operations. */
const operationsFile = new URL(
  '../../../../../packages/contract/src/generated/operations.json',
  import.meta.url,
);

/**
 * Apollo Server behind the limits of security.md A1–A17. Its gateway interface is the one way to bring an executor
 * of one's own; no gateway is involved.
 */
export function createApollo({
  schema,
  log,
  introspection,
  limits,
}: ApolloOptions): ApolloServer<RequestContext> {
  const execute = compiledExecutor(schema);
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
            operationName: operation?.name?.value ?? null,
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
    persistedQueries: { cache: registeredOperations(operationsFile), ttl: null },
    formatError: formatErrorsFor(log),
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin({ ...limits, introspection }),
    ],
  });
}

function apolloLogger(log: Logger) {
  return {
    debug: (message: string) => log.debug(message),
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  };
}
