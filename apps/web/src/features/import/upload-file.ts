import { connectivity } from '../../shared/graphql/connectivity.js';
import { session } from '../../shared/graphql/session.js';

export type UploadFault =
  | 'empty'
  | 'tooLarge'
  | 'spreadsheet'
  | 'notText'
  | 'tooOften'
  | 'expired'
  | 'network'
  | 'fault';

export type Uploaded = { kind: 'done'; fileId: string } | { kind: 'refused'; fault: UploadFault };

const largest = 50 * 1024 * 1024;
const looked = 64 * 1024;

/**
 * Sends a file to be imported. What can be seen from here is said before anything is sent: a server that breaks
 * off an upload looks like a lost connection.
 */
export async function uploadFile(file: File): Promise<Uploaded> {
  const fault = await whyNotUpload(file);
  if (fault) return { kind: 'refused', fault };
  const form = new FormData();
  form.append('file', file, file.name);
  try {
    const response = await fetch('/files', { method: 'POST', body: form, credentials: 'same-origin' });
    if (response.ok) {
      const fileId = idIn(await response.json());
      return fileId === undefined ? { kind: 'refused', fault: 'fault' } : { kind: 'done', fileId };
    }
    if (response.status === 401) session.expired();
    return { kind: 'refused', fault: faultOf(response.status) };
  } catch {
    connectivity.report('lost');
    return { kind: 'refused', fault: 'network' };
  }
}

async function whyNotUpload(file: File): Promise<UploadFault | undefined> {
  if (file.size === 0) return 'empty';
  if (file.size > largest) return 'tooLarge';
  if (/\.(?:xlsx?|xlsm|et|numbers|ods)$/iu.test(file.name)) return 'spreadsheet';
  const beginning = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  return beginning.every(isOfText) ? undefined : 'notText';
}

/** The control signs of text are those that lay out lines. */
const isOfText = (byte: number): boolean => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b);

function faultOf(status: number): UploadFault {
  switch (status) {
    case 400:
      return 'empty';
    case 401:
      return 'expired';
    case 413:
      return 'tooLarge';
    case 415:
      return 'notText';
    case 429:
      return 'tooOften';
    case 502:
    case 503:
    case 504:
      return 'network';
    default:
      return 'fault';
  }
}

function idIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? body.id
    : undefined;
}
