import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { Logger } from '../log.js';
import { Abandonment, newTraceId, traceIdFrom, type Origin } from '../origin.js';
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
      const address = clientAddress(request, trustProxy);
      origins.set(request, { traceId, address, abandoned: abandonmentOf(response) });
      answer(request, response);
    };
}

const origins = new WeakMap<IncomingMessage, Origin>();

/** @throws Error for a request that has not passed `arrival` */
export function originOf(request: IncomingMessage): Origin {
  const origin = origins.get(request);
  if (!origin) throw new Error('The request did not come in by arrival');
  return origin;
}

/** Happens when the client goes away without its answer (A10). */
function abandonmentOf(response: ServerResponse): Abandonment {
  const abandoned = new Abandonment();
  response.once('close', () => {
    if (!response.writableFinished) abandoned.happen();
  });
  return abandoned;
}
