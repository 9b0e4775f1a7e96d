import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';

import type { FileEncoding } from './detect-encoding.js';
import { restoreCell } from '../../../platform/files/safe-cell.js';

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
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
  });
  // The parser runs ahead of the reader, so a malformed line is put in its place by its number.
  const malformed: number[] = [];
  parser.on('skip', ({ lines }) => malformed.push(lines ?? Infinity));
  const source = Readable.from(startingWith(beginning, text), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  const records: AsyncIterable<Parsed> = source.pipe(parser);
  let row = 0;
  let width = 0;
  for await (const { record, info } of records) {
    for (; (malformed[0] ?? Infinity) < info.lines; malformed.shift()) yield { row: ++row, cells: null };
    row++;
    width ||= record.length;
    yield { row, cells: record.length > width ? null : record.map(restoreCell) };
  }
  for (; malformed.length > 0; malformed.shift()) yield { row: ++row, cells: null };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
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

async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
