import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';

export const largestFile = 50 * 1024 * 1024;

/** Why a file was not taken; its message is for the person who sent it. */
export class UploadRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

export interface Upload {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Hands the one file of a multipart request to `keep` as a stream, never whole. Only text is taken, judged by its
 * bytes and not by what the sender calls it (A35).
 * @throws UploadRefused
 */
export async function receiveUpload<T>(
  request: IncomingMessage,
  keep: (upload: Upload) => Promise<T>,
): Promise<T> {
  const parser = parserOf(request);
  return await new Promise<T>((resolve, reject) => {
    let kept: Promise<T> | null = null;
    const fail = (error: unknown): void => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    parser.on('file', (_field, stream, { filename }) => {
      const chunks = checked(stream, () => stream.truncated === true);
      kept = keep({ name: safeName(filename), chunks });
      kept.then(resolve, (error) => {
        stream.resume();
        fail(error);
      });
    });
    parser.on('close', () => {
      if (!kept) fail(new UploadRefused(400, 'There is no file in the request.'));
    });
    parser.on('error', () => fail(new UploadRefused(400, 'The upload is malformed.')));
    request.on('aborted', () => parser.destroy(new Error('aborted')));
    request.pipe(parser);
  });
}

function parserOf(request: IncomingMessage): busboy.Busboy {
  if (Number(request.headers['content-length'] ?? 0) > largestFile + 64 * 1024) throw tooLarge();
  try {
    const limits = { files: 1, fields: 0, parts: 2, fileSize: largestFile, headerPairs: 50 };
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch {
    throw new UploadRefused(415, 'Files are sent as multipart/form-data.');
  }
}

async function* checked(
  stream: AsyncIterable<Uint8Array>,
  isTruncated: () => boolean,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    if (!isText(chunk)) throw new UploadRefused(415, 'Only text files such as CSV are taken.');
    size += chunk.length;
    yield chunk;
  }
  if (isTruncated()) throw tooLarge();
  if (size === 0) throw new UploadRefused(400, 'The file is empty.');
}

/** Neither UTF-8 nor GB18030 text has control characters other than those that lay out lines. */
function isText(chunk: Uint8Array): boolean {
  return chunk.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c,
  );
}

function safeName(given: string | undefined): string {
  const name = path.win32
    .basename(path.posix.basename(given ?? ''))
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
  return name.trim().slice(0, 200) || 'upload.csv';
}

function tooLarge(): UploadRefused {
  return new UploadRefused(413, 'A file has at most 50 MB.');
}
