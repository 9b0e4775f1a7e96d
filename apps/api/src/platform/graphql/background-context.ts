import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import { newTraceId } from '../origin.js';
import type { Locale, RequestContext } from './context.js';
import { memory } from './memory.js';

/** The context of one question that background work asks in a person's name, without a request of theirs. */
export function backgroundContext(database: Database, viewer: Viewer, locale: Locale): RequestContext {
  return {
    database,
    viewer,
    locale,
    traceId: newTraceId(),
    demo: false,
    clientAddress: '',
    userAgent: null,
    sessionId: null,
    apiKey: null,
    enrolling: false,
    publicUrl: () => '',
    memo: memory(),
  };
}
