import { type Json, type JsonObject, type Row, isList, isObject, number } from '../json.js';
import type { Asker } from '../model/asker.js';
import { masked } from '../model/masks.js';
import { fieldOf, recordOf } from '../model/records/catalogue.js';
import { type Pick, answeredAs, fieldsOf } from '../operations/pick.js';
import type { Tally } from './tally.js';

/** Puts the answer about one record beside what this person may have of it. */
export function compareRecord(
  asker: Asker,
  type: string,
  row: Row | null,
  picks: readonly Pick[],
  got: Json,
  path: string,
  tally: Tally,
): void {
  if (row === null || !isObject(got)) {
    tally.cell(
      path,
      row === null ? null : 'a record',
      got === null ? null : isObject(got) ? 'a record' : got,
    );
    return;
  }
  for (const pick of fieldsOf(picks, type)) {
    const at = `${path}.${answeredAs(pick)}`;
    const value = got[answeredAs(pick)];
    if (value === undefined) tally.cell(at, 'a value', null);
    else compareField(asker, type, row, pick, value, at, tally);
  }
}

function compareField(
  asker: Asker,
  type: string,
  row: Row,
  pick: Pick,
  got: Json,
  path: string,
  tally: Tally,
): void {
  if (pick.name === '__typename') return tally.cell(path, type, got);
  const field = recordOf(type).fields[pick.name];
  if (field === undefined) throw new Error(`The oracle does not know the field ${type}.${pick.name}`);
  const isOpen = asker.reads(type, row, pick.name);
  tally.count(`${type}.${pick.name} ${isOpen ? 'open' : 'closed'}`);
  if (field.judge !== undefined) return tally.judged(path, field.judge(got, row, asker), got);
  if (field.withheld === true) return tally.cell(path, withheldOn(asker, type, row), sorted(got));
  if (field.value !== undefined) return tally.cell(path, valueOf(asker, type, row, pick.name, isOpen), got);
  const below = pick.of ?? [];
  if (field.one !== undefined) {
    const found = isOpen ? field.one.row(row, asker) : null;
    const visible = found !== null && asker.sees(field.one.type, found) ? found : null;
    return compareRecord(asker, field.one.type, visible, below, got, path, tally);
  }
  if (field.many !== undefined) {
    const { type: childType } = field.many;
    const children = isOpen
      ? field.many.rows(row, asker).filter((child) => asker.sees(childType, child))
      : [];
    return comparePage(asker, childType, children, pick, got, path, tally);
  }
  if (field.parts !== undefined) {
    const parts = isOpen ? field.parts.rows(row, asker) : field.emptyWhenWithheld === true ? [] : null;
    compareParts(asker, field.parts.type, parts, below, got, path, tally);
  }
}

function valueOf(asker: Asker, type: string, row: Row, name: string, isOpen: boolean): Json {
  const field = fieldOf(type, name);
  const value = field?.value?.(row, asker) ?? null;
  if (isOpen || value === null) return value;
  return field?.mask !== undefined && asker.showsMask(type, row, name)
    ? masked(field.mask, String(value))
    : null;
}

/** Every field of the type that is not readable in full on this row. */
function withheldOn(asker: Asker, type: string, row: Row): Json {
  return Object.entries(recordOf(type).fields)
    .filter(([, field]) => field.withheld === undefined && field.filterOnly === undefined)
    .filter(([name]) => !asker.reads(type, row, name))
    .map(([name]) => name)
    .sort();
}

function sorted(got: Json): Json {
  return isList(got) ? [...got].sort() : got;
}

function compareParts(
  asker: Asker,
  type: string,
  parts: Row | readonly Row[] | null,
  picks: readonly Pick[],
  got: Json,
  path: string,
  tally: Tally,
): void {
  if (isList(parts)) return compareRecords(asker, type, parts, picks, got, path, tally);
  compareRecord(asker, type, parts, picks, got, path, tally);
}

/** A plain list: the same records in the same order. */
export function compareRecords(
  asker: Asker,
  type: string,
  rows: readonly Row[],
  picks: readonly Pick[],
  got: Json,
  path: string,
  tally: Tally,
): void {
  const found = isList(got) ? got : [];
  tally.cell(`${path}.length`, rows.length, isList(got) ? found.length : null);
  for (const [index, row] of rows.entries()) {
    const one = found[index];
    if (one !== undefined) compareRecord(asker, type, row, picks, one, `${path}[${index}]`, tally);
  }
}

const usualPage = 50;

/** A connection: the page asked for, its order, its count and what it says of more. */
export function comparePage(
  asker: Asker,
  type: string,
  rows: readonly Row[],
  pick: Pick,
  got: Json,
  path: string,
  tally: Tally,
  offset = 0,
): void {
  const size = number(pick.args ?? {}, 'first') ?? usualPage;
  const page = rows.slice(offset, offset + size);
  const answer: JsonObject = isObject(got) ? got : {};
  for (const part of fieldsOf(pick.of ?? [], '')) {
    const value = answer[answeredAs(part)] ?? null;
    const at = `${path}.${answeredAs(part)}`;
    if (part.name === 'totalCount') compareCount(rows.length, part, value, at, tally);
    if (part.name === 'pageInfo')
      comparePageInfo(rows.length > offset + size, page.length, part, value, at, tally);
    if (part.name === 'edges') {
      const edges = isList(value) ? value : [];
      tally.cell(`${at}.length`, page.length, edges.length);
      for (const [index, row] of page.entries()) {
        const edge = edges[index];
        if (!isObject(edge)) continue;
        for (const inner of part.of ?? []) {
          const held = edge[answeredAs(inner)] ?? null;
          if (inner.name === 'node') {
            compareRecord(asker, type, row, inner.of ?? [], held, `${at}[${index}]`, tally);
          }
        }
      }
    }
  }
}

function compareCount(count: number, pick: Pick, got: Json, path: string, tally: Tally): void {
  for (const part of pick.of ?? []) {
    const value = isObject(got) ? (got[answeredAs(part)] ?? null) : null;
    if (part.name === 'value') tally.cell(`${path}.value`, count, value);
    if (part.name === 'capped') tally.cell(`${path}.capped`, false, value);
  }
}

function comparePageInfo(
  more: boolean,
  shown: number,
  pick: Pick,
  got: Json,
  path: string,
  tally: Tally,
): void {
  for (const part of pick.of ?? []) {
    const value = isObject(got) ? (got[answeredAs(part)] ?? null) : null;
    if (part.name === 'hasNextPage') tally.cell(`${path}.hasNextPage`, more, value);
    if (part.name === 'endCursor') tally.cell(`${path}.endCursor`, shown > 0, value !== null);
  }
}
