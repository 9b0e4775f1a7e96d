import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';

import type { Logger } from '../log.js';
import { createApollo } from './apollo.js';
import { compiledExecutor } from './compiled-executor.js';
import type { RequestContext } from './context.js';
import { formatErrorsFor } from './format-error.js';
import { KnownDocuments } from './known-documents.js';
import { onTheBeat } from './on-the-beat.js';
import { knownOperations, type ExecuteAsText, type WrittenAnswer } from './known-operations.js';
import type { RequestLimits } from './operation-checks.js';

interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly introspection: boolean;
  readonly limits: RequestLimits;
  readonly executeAsText: ExecuteAsText;
  /** See `onTheBeat`. */
  readonly beat: number;
}

export interface GraphqlServer {
  readonly apollo: ApolloServer<RequestContext>;
  /** Answers an operation whose document is known to be valid; null where it is not, and Apollo has to judge. */
  answerKnown(body: unknown, key: string | undefined, context: RequestContext): Promise<WrittenAnswer | null>;
  /** What is said of a fault before any operation could run. */
  describeFault(error: unknown, traceId: string): WrittenAnswer;
}

/** Where the web app's build leaves its operations. */
const operationsFile = new URL(
  '../../../../../packages/contract/src/generated/operations.json',
  import.meta.url,
);

/** Apollo, and the short way round it for documents it has found valid. Both run the same checks and the same code. */
export function createGraphqlServer(options: GraphqlOptions): GraphqlServer {
  const { schema, log, introspection, limits, executeAsText, beat } = options;
  const parts = {
    known: new KnownDocuments(operationsFile),
    checks: { schema, introspection, limits },
    execute: onTheBeat(beat, compiledExecutor(schema)),
    executeAsText: onTheBeat(beat, executeAsText),
    formatError: formatErrorsFor(log),
  };
  return { apollo: createApollo({ ...parts, schema, log }), ...knownOperations(parts) };
}
