import type { FieldProblem } from './refusal.js';

export interface TextRule {
  readonly path: readonly string[];
  readonly max: number;
  readonly required: boolean;
}

export interface TextField {
  /** Trimmed; null when nothing was written. */
  readonly value: string | null;
  readonly problems: readonly FieldProblem[];
}

/** Trims a text and says what is wrong with it. Length counts characters as people do, not UTF-16 units. */
export function readText(raw: string | null | undefined, { path, max, required }: TextRule): TextField {
  const value = raw?.trim() || null;
  if (value === null) return { value, problems: required ? [{ path, problem: 'REQUIRED' }] : [] };
  if ([...value].length > max) return { value, problems: [{ path, problem: 'TOO_LONG', limit: max }] };
  return { value, problems: hasControls(value) ? [{ path, problem: 'FORBIDDEN_CHARACTER' }] : [] };
}

/** Control characters but tab and line ends: they print nothing and break databases, logs and CSV. */
function hasControls(text: string): boolean {
  return /\p{Surrogate}/u.test(text) || /[^\P{Cc}\t\n\r]/u.test(text);
}
