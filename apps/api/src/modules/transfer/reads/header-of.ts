import type { FileEncoding } from '../csv/detect-encoding.js';
import { readRecords } from '../csv/read-records.js';

/** The column names of a file: its first line, trimmed. */
export async function headerOf(bytes: AsyncIterable<Uint8Array>, encoding: FileEncoding): Promise<string[]> {
  for await (const { cells } of readRecords(bytes, encoding)) return cells?.map((name) => name.trim()) ?? [];
  return [];
}
