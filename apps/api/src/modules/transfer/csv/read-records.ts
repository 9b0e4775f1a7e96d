import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';

import type { FileEncoding } from './detect-encoding.js';
import { restoreCell } from './safe-cell.js';

/** A line of the file as it was read. */
export interface CsvRecord {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Null: the line is malformed and cannot be read. */
  readonly cells: readonly string[] | null;
}

const iconvNames: Record<FileEncoding, string> = { UTF_8: 'utf8', GB18030: 'gb18030' };
const delimiters = [',', ';', '\t', '，'] as const;
/** A longer line is a quotation mark that was never closed. */
const longestRecord = 1_000_000;

/**
 * The records of a CSV file, the header first, while the bytes come in. A malformed line is a record without
 * cells: one bad line never costs the file.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  encoding: FileEncoding,
): AsyncGenerator<CsvRecord> {
  const text = decode(bytes, iconvNames[encoding]);
  const first = await text.next();
  const beginning = first.done ? '' : first.value;
  const parser = parse({
    delimiter: delimiterOf(beginning),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
  });
  let skipped = 0;
  parser.on('skip', () => skipped++);
  let row = 0;
  let width = 0;
  const source = Readable.from(startingWith(beginning, text), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  const records: AsyncIterable<string[]> = source.pipe(parser);
  for await (const cells of records) {
    for (; skipped > 0; skipped--) yield { row: ++row, cells: null };
    row++;
    width ||= cells.length;
    yield { row, cells: cells.length > width ? null : cells.map(restoreCell) };
  }
  for (; skipped > 0; skipped--) yield { row: ++row, cells: null };
}

async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

async function* startingWith(beginning: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (beginning !== '') yield beginning;
  yield* rest;
}

/** The sign that parts the header's names most often; a comma unless another one does. */
function delimiterOf(beginning: string): string {
  const [header = ''] = beginning.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counted = delimiters.map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
