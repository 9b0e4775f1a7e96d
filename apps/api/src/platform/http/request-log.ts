import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Logger } from '../log.js';

/** One answered request, as the log and the metrics have it. */
export interface Answered {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly status: number;
  readonly seconds: number;
  /** Whether the client got the whole answer. */
  readonly whole: boolean;
  readonly traceId: string;
}

/** Calls back once a request has been answered or its client has gone. */
export function whenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  traceId: string,
  tell: (answered: Answered) => void,
): void {
  const begun = performance.now();
  const { method = '', url = '' } = request;
  response.once('close', () => {
    const query = url.indexOf('?');
    tell({
      method,
      path: query === -1 ? url : url.slice(0, query),
      status: response.statusCode,
      seconds: (performance.now() - begun) / 1_000,
      whole: response.writableFinished,
      traceId,
    });
  });
}

/** A line per request without addresses, queries, cookies or people. */
export function requestLog(log: Logger) {
  return ({ method, path, status, seconds, whole, traceId }: Answered): void => {
    const level = status >= 500 ? 'error' : 'info';
    if (!log.isLevelEnabled(level) || path.startsWith('/health/')) return;
    const line = {
      traceId,
      req: { method, path },
      res: { statusCode: status },
      responseTime: Math.round(seconds * 1_000),
    };
    log[level](line, whole ? 'request completed' : 'request aborted');
  };
}
