import type { FieldProblem } from '../kernel/refusal.js';
import { levels, reaches } from './level.js';
import {
  type FieldClass,
  fieldClasses,
  type FieldName,
  plainActions,
  type ScopedAction,
  scopedActions,
  scopes,
} from './rights.js';

/** A right as somebody sends it; every word may be one that does not exist. */
export interface RightsInput {
  readonly scopes: readonly { readonly action: string; readonly scope: string }[];
  readonly may: readonly string[];
  /** `place` is a class or a field, `reach` a reach or `*`. */
  readonly levels: readonly { readonly place: string; readonly reach: string; readonly level: string }[];
  /** Null: as the company's setting says. */
  readonly exportRowsPerDay?: number | null;
  readonly watermark?: boolean;
}

/** DA-7: more rows a day than this are no quota. */
export const mostExportRows = 1_000_000;

export interface KnownField {
  readonly class: FieldClass;
  readonly maskable: boolean;
}
export type KnownFields = ReadonlyMap<FieldName, KnownField>;

/** Which right has to reach at least as far: nobody writes what they cannot read. */
const readingFor: Readonly<Partial<Record<ScopedAction, ScopedAction>>> = {
  'contact.read': 'customer.read',
  'followUp.read': 'customer.read',
  'contract.read': 'customer.read',
  'contact.write': 'contact.read',
  'followUp.create': 'followUp.read',
  'contract.record': 'contract.read',
};

/** What is wrong with a set of rights, each with the place it stands at. Empty: it can be kept. */
export function rightsProblems(input: RightsInput, fields: KnownFields): FieldProblem[] {
  return [
    ...input.scopes.flatMap(({ action, scope }, index) => [
      ...unknown(isIn(scopedActions, action), ['scopes', String(index), 'action']),
      ...unknown(isIn(scopes, scope), ['scopes', String(index), 'scope']),
    ]),
    ...input.may.flatMap((action, index) => unknown(isIn(plainActions, action), ['may', String(index)])),
    ...input.levels.flatMap((given, index) => levelProblems(given, ['levels', String(index)], fields)),
    ...tooWide(input),
    ...rowsProblems(input.exportRowsPerDay ?? 0, ['exportRowsPerDay']),
  ];
}

/** What is wrong with a number of rows a day; 0 lets nothing out. */
export function rowsProblems(rows: number, path: readonly string[]): FieldProblem[] {
  if (!Number.isInteger(rows)) return [{ path, problem: 'NOT_WHOLE' }];
  if (rows < 0) return [{ path, problem: 'TOO_SMALL', limit: 0 }];
  return rows > mostExportRows ? [{ path, problem: 'TOO_LARGE', limit: mostExportRows }] : [];
}

function levelProblems(
  { place, reach, level }: RightsInput['levels'][number],
  path: readonly string[],
  fields: KnownFields,
): FieldProblem[] {
  const field = [...fields].find(([name]) => name === place)?.[1];
  const isClass = isIn(fieldClasses, place);
  // What identifies a record is never withheld, so there is nothing to say about it.
  if ((!isClass && field === undefined) || place === 'identity') return unknown(false, [...path, 'place']);
  const problems = [
    ...unknown(reach === '*' || isIn(reaches, reach), [...path, 'reach']),
    ...unknown(isIn(levels, level), [...path, 'level']),
  ];
  if (problems.length > 0 || level !== 'masked') return problems;
  const maskable = field?.maskable ?? [...fields.values()].some((one) => one.class === place && one.maskable);
  return maskable ? [] : [{ path: [...path, 'level'], problem: 'NOT_MASKABLE' }];
}

function tooWide({ scopes: given }: RightsInput): FieldProblem[] {
  const scopeOf = new Map<string, string>(given.map(({ action, scope }) => [action, scope]));
  return given.flatMap(({ action, scope }, index): FieldProblem[] => {
    if (!isIn(scopedActions, action) || action === 'customer.read') return [];
    const reading = scopeOf.get(readingFor[action] ?? 'customer.read') ?? 'none';
    if (rung(scope) <= rung(reading)) return [];
    return [{ path: ['scopes', String(index), 'scope'], problem: 'WIDER_THAN_READING' }];
  });
}

function rung(scope: string): number {
  return isIn(scopes, scope) ? scopes.indexOf(scope) : -1;
}

function unknown(isKnown: boolean, path: readonly string[]): FieldProblem[] {
  return isKnown ? [] : [{ path, problem: 'NOT_KNOWN' }];
}

function isIn<Word extends string>(words: readonly Word[], word: string): word is Word {
  return words.some((one) => one === word);
}
