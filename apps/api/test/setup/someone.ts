import { newTraceId, type Origin } from '../../src/platform/origin.js';

/** A request that nobody closes. */
export const someone: Origin = { traceId: newTraceId(), address: '127.0.0.1', abandoned: null };
