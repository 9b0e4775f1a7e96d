import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';

import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import type { RequestContext } from '../graphql/context.js';
import { takeTurn, type Limit } from '../rate-limit.js';
import { mayFetch } from './file-guards.js';
import { receiveUpload, UploadRefused } from './receive-upload.js';
import { findStoredFile, readStoredFile, storeFile } from './stored-file.js';

interface FilesOptions {
  /** Who sent a request, by the same session or key as everywhere else. */
  contextOf(request: Request): Promise<Pick<RequestContext, 'database' | 'viewer' | 'apiKey'>>;
}

const uploads: Limit = { name: 'upload', points: 60, seconds: 3_600 };
const keptDays = 7;

/** `POST /files` and `GET /files/:id`: a file is its sender's alone; for anybody else it does not exist (L32). */
export function filesRouter({ contextOf }: FilesOptions): Router {
  const router = Router();

  router.post('/', async (request, response) => {
    const { database, viewer, apiKey } = await contextOf(request);
    if (!viewer) return refuse(response, 401, 'UNAUTHENTICATED', 'Please sign in.');
    if (apiKey?.mayWrite === false) return refuse(response, 403, 'FORBIDDEN', 'This key may only read.');
    if (viewer.seenBy) return refuse(response, 403, 'FORBIDDEN', 'You are only looking as this person.');
    const turn = await takeTurn(database, uploads, viewer.id);
    if (!turn.ok) return refuse(response, 429, 'RATE_LIMITED', 'Too many files. Please wait a while.');
    try {
      response.status(201).json({ id: await keep(database, viewer, request) });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      response.setHeader('Connection', 'close');
      refuse(response, error.status, 'BAD_USER_INPUT', error.message);
    }
  });

  router.get('/:id', async (request, response) => {
    const { database, viewer } = await contextOf(request);
    if (!viewer) return refuse(response, 401, 'UNAUTHENTICATED', 'Please sign in.');
    const file = await findStoredFile(database, request.params.id);
    if (file === null || !(await mayFetch(database, viewer, file))) {
      return refuse(response, 404, 'BAD_USER_INPUT', 'There is no such file.');
    }
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Length', file.size);
    response.setHeader('Content-Disposition', attachment(file.name));
    if (request.method === 'HEAD') return void response.end();
    // Broken off by the reader: nobody is left to tell.
    await pipeline(Readable.from(readStoredFile(database, file.id)), response).catch(() =>
      response.destroy(),
    );
  });
  return router;
}

/**
 * Each part is written by itself: a transaction around a slow upload would hold a connection for minutes. What was
 * broken off is taken away again; what a dying process leaves has nobody who knows its id and expires.
 */
async function keep(database: Database, viewer: Viewer, request: Request): Promise<string> {
  const connection = {
    query: async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
      await database.query(sql, [...values]),
  };
  return await receiveUpload(request, async ({ name, chunks }) => {
    const file = { ownerId: viewer.id, name, mediaType: 'text/csv', purpose: 'upload', keptDays };
    return await storeFile(connection, file, chunks);
  });
}

/** For old and new browsers; the name may be in any script. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
