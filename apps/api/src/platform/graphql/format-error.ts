import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

import { Abandoned } from '../database/read.js';
import { sqlState } from '../database/transaction.js';
import type { Logger } from '../log.js';
import { Problem } from './problem.js';

const unknownInputField = /Field "\w+" is not defined by type "\w+"\./;
const unknownOrder = /Value "\w+" does not exist in "\w+OrderField" enum\./;
const guess = / ?Did you mean [^]*$/;

/**
 * Decides what of an error reaches the client: problems as they are, what is wrong with the request as
 * `BAD_USER_INPUT`, everything else as `INTERNAL` with the trace id under which the log has it.
 */
export function formatErrorsFor(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown, traceId: string): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    // Without its place in the text: that one answer has it and another not would tell who asked the same before (L30).
    if (original instanceof Problem)
      return { message: original.message, path: formatted.path, extensions: original.extensions };
    const isOfRequest =
      formatted.path === undefined && requestCodes.has(String(formatted.extensions?.['code']));
    if (isOfRequest) return badRequest(formatted);
    if (original instanceof Error && original.message.includes(poolExhausted)) return busy(formatted);
    // Nobody reads the answer, and nobody is to blame.
    if (original instanceof Abandoned) return busy(formatted);
    const state = sqlState(original);
    if (state === outOfTime) return tooSlow(formatted);
    if (state !== undefined && contended.has(state)) return busy(formatted);
    log.error(
      { err: original, traceId, path: formatted.path?.filter((step) => typeof step === 'string') },
      'operation failed',
    );
    return {
      message: 'Something went wrong on our side.',
      path: formatted.path,
      extensions: { code: 'INTERNAL', traceId },
    };
  };
}

/** What pg's pool says when every connection stayed busy for as long as a request may wait. */
const poolExhausted = 'timeout exceeded when trying to connect';

function busy({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return { message: 'The server is busy. Please try again.', path, extensions: { code: 'RATE_LIMITED' } };
}

/** SQLSTATE of a statement that took longer than it may. */
const outOfTime = '57014';

/** SQLSTATEs of a row that others held for too long, or held crosswise again and again. */
const contended = new Set(['55P03', '40001', '40P01']);

function tooSlow({ path }: GraphQLFormattedError): GraphQLFormattedError {
  const message = 'This took too long. Please ask for less.';
  return { message, path, extensions: { code: 'RATE_LIMITED' } };
}

/** Codes Apollo gives what is wrong before anything has been executed. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * A field of an input that does not exist is worded, and answered, exactly like one the person may not use: from
 * the answer nobody learns which of the two it is.
 */
function badRequest({ message, locations }: GraphQLFormattedError): GraphQLFormattedError {
  const notAllowed = unknownInputField.exec(message) ?? unknownOrder.exec(message);
  if (notAllowed) return { message: notAllowed[0], extensions: { code: 'FIELD_NOT_ALLOWED' } };
  return { message: message.replace(guess, ''), locations, extensions: { code: 'BAD_USER_INPUT' } };
}
