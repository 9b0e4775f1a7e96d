import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import type { Database } from '../database/database.js';
import { poolOf } from '../database/pool-of.js';
import { isLoopback } from '../env.js';
import type { Answered } from './request-log.js';

export interface Metrics {
  count(answered: Answered): void;
  readonly show: RequestHandler;
}

/** Figures for Prometheus; only for this machine, or for whoever has the token. */
export function metrics(database: Database, token: string | null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool',
    labelNames: ['state'],
    registers: [],
    collect() {
      const pool = poolOf(database);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  registry.registerMetric(connections);
  return {
    count({ method, path, status, seconds, whole }) {
      if (whole) duration.observe({ method, route: routeOf(path), status }, seconds);
    },
    async show(request, response) {
      if (!isAllowed(request, token)) {
        response.status(404).json({ error: 'Not found' });
        return;
      }
      response.setHeader('Content-Type', registry.contentType);
      response.setHeader('Cache-Control', 'no-store');
      response.end(await registry.metrics());
    },
  };
}

/** A handful of names: addresses of records and of the page must not become labels. */
function routeOf(path: string): string {
  if (path === '/graphql' || path === '/metrics' || path.startsWith('/health/')) return path;
  return path.startsWith('/files') ? '/files' : 'web';
}

function isAllowed(request: Request, token: string | null): boolean {
  if (token !== null) {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  }
  // Behind a proxy on the same machine everybody comes from here.
  return isLoopback(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
}
