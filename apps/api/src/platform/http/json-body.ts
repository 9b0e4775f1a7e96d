import type { IncomingMessage } from 'node:http';

const mostBytes = 1024 * 1024;

/** A body that is no JSON object or list, too large, or cut off. */
export class UnreadableBody extends Error {
  constructor(readonly status: 400 | 413) {
    super('The request is malformed or too large.');
  }
}

/** Whether a request brings plain JSON in UTF-8, the way nearly everybody sends it. */
export function bringsJson({ headers }: IncomingMessage): boolean {
  const isJson = /^application\/json(?:; ?charset="?utf-8"?)?$/i.test(headers['content-type'] ?? '');
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return isJson && hasBody && (headers['content-encoding'] ?? 'identity') === 'identity';
}

/** @throws UnreadableBody */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new UnreadableBody(413);
  const text = await textOf(request);
  // Nothing but an object or a list is meant.
  if (!/^[\x20\t\n\r]*[[{]/.test(text)) throw new UnreadableBody(400);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody(400);
  }
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        request.pause().removeAllListeners('data');
        reject(new UnreadableBody(413));
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
    const cutOff = (): void => {
      if (!request.complete) reject(new UnreadableBody(400));
    };
    request.once('error', cutOff);
    request.once('close', cutOff);
  });
}
