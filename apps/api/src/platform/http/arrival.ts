import type { RequestListener, ServerResponse } from 'node:http';

import type { Logger } from '../log.js';
import { Abandonment, newTraceId, traceIdFrom, withTrace } from '../trace.js';
import { clientAddress } from './client-address.js';
import type { Metrics } from './metrics.js';
import { requestLog, whenAnswered } from './request-log.js';
import { securityHeaders } from './security-headers.js';

interface ArrivalOptions {
  readonly log: Logger;
  readonly https: boolean;
  readonly trustProxy: number;
  readonly figures: Metrics;
  isStopping(): boolean;
}

/** What every request passes, whoever answers it: trace id, log line, figures and the headers of every answer. */
export function arrival({ log, https, trustProxy, figures, isStopping }: ArrivalOptions) {
  const headers = securityHeaders(https);
  const writeLine = requestLog(log);
  return (answer: RequestListener): RequestListener =>
    (request, response) => {
      const { traceparent } = request.headers;
      const traceId = traceIdFrom(typeof traceparent === 'string' ? traceparent : undefined) ?? newTraceId();
      response.setHeader('X-Trace-Id', traceId);
      for (const [name, value] of headers) response.setHeader(name, value);
      // Clients that connect anew while this process stops are led to another one.
      if (isStopping()) response.setHeader('Connection', 'close');
      whenAnswered(request, response, traceId, (answered) => {
        figures.count(answered);
        writeLine(answered);
      });
      withTrace(traceId, () => answer(request, response), {
        address: clientAddress(request, trustProxy),
        abandoned: abandonmentOf(response),
      });
    };
}

/** Happens when the client goes away without its answer (A10). */
function abandonmentOf(response: ServerResponse): Abandonment {
  const abandoned = new Abandonment();
  response.once('close', () => {
    if (!response.writableFinished) abandoned.happen();
  });
  return abandoned;
}
