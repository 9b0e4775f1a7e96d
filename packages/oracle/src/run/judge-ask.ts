import { type Json, type JsonObject, isObject } from '../json.js';
import { comparePage, compareRecord, compareRecords } from '../compare/compare-record.js';
import type { Tally } from '../compare/tally.js';
import type { Asker } from '../model/asker.js';
import { isForbidden } from '../model/gates.js';
import { answerTo, refusedArguments } from '../model/questions.js';
import { answeredAs, type Operation, type Pick } from '../operations/pick.js';
import type { Answer } from '../product/client.js';

/** Compares the answer to a question with what the model says it has to be. */
export function judgeAsk(asker: Asker, operation: Operation, answer: Answer, tally: Tally, offset = 0): void {
  const refused = operation.roots.flatMap(({ name, args }) => refusedArguments(asker, name, args ?? {}));
  if (!asker.person.active) return judgeSignedOut(refused, answer, tally);
  if (refused.length > 0) return judgeRefusedArgument(refused, answer, tally);
  if (operation.roots.some(({ name, args }) => isForbidden(asker, name, args ?? {}))) {
    return judgeForbidden(answer, tally);
  }
  const [error] = answer.errors;
  if (error !== undefined) return tally.cell('errors', null, `${error.code}: ${error.message}`);
  for (const root of operation.roots) {
    judgeRoot(asker, root, answer.data?.[answeredAs(root)] ?? null, tally, offset);
  }
}

/** What does not exist for anybody may be said before it is asked who asks. */
function judgeSignedOut(refused: readonly string[], answer: Answer, tally: Tally): void {
  const nobodys = refused.some((text) => /"nosuch"|"NOSUCH"/.test(text));
  const code = answer.errors[0]?.code ?? null;
  tally.cell('errors', 'UNAUTHENTICATED', nobodys && code === 'FIELD_NOT_ALLOWED' ? 'UNAUTHENTICATED' : code);
  for (const value of Object.values(answer.data ?? {})) tally.cell('data', null, value);
}

function judgeForbidden(answer: Answer, tally: Tally): void {
  tally.count('forbidden question');
  tally.cell('errors', 'FORBIDDEN', answer.errors[0]?.code ?? null);
  for (const value of Object.values(answer.data ?? {})) tally.cell('data', null, value);
}

/** The whole operation is refused, in the words for a field that does not exist, and nothing else is said. */
export function judgeRefusedArgument(texts: readonly string[], answer: Answer, tally: Tally): void {
  tally.count('refused argument');
  const [error, ...more] = answer.errors;
  const said = error === undefined ? null : `${error.code}: ${error.message}`;
  const allowed = texts.map((text) => `FIELD_NOT_ALLOWED: ${text}`);
  tally.checks++;
  if (said !== null && allowed.includes(said) && more.length === 0 && answer.data === null) return;
  tally.leak('refused argument', allowed, said ?? 'an answer');
}

function judgeRoot(asker: Asker, root: Pick, got: Json, tally: Tally, offset: number): void {
  const args: JsonObject = isObject(root.args) ? root.args : {};
  const expected = answerTo(asker, root.name, args);
  const path = answeredAs(root);
  tally.count(`Query.${root.name}`);
  switch (expected.kind) {
    case 'page':
      return comparePage(asker, expected.type, expected.rows, root, got, path, tally, offset);
    case 'record':
      return compareRecord(asker, expected.type, expected.row, root.of ?? [], got, path, tally);
    case 'records':
      return compareRecords(asker, expected.type, expected.rows, root.of ?? [], got, path, tally);
    case 'exactly':
      return compareWhole(path, expected.value, got, tally);
    case 'judged':
      return tally.judged(path, expected.judge(got), got);
    default:
      return expected satisfies never;
  }
}

/** Leaf by leaf, so that a difference says where it is. */
function compareWhole(path: string, expected: Json, got: Json, tally: Tally): void {
  if (Array.isArray(expected)) {
    const found: Json[] = Array.isArray(got) ? got : [];
    tally.cell(`${path}.length`, expected.length, found.length);
    expected.forEach((one, index) => compareWhole(`${path}[${index}]`, one, found[index] ?? null, tally));
    return;
  }
  if (!isObject(expected)) return tally.cell(path, expected, got);
  for (const [name, one] of Object.entries(expected)) {
    compareWhole(`${path}.${name}`, one, isObject(got) ? (got[name] ?? null) : null, tally);
  }
}
