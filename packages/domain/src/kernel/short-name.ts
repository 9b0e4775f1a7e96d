import type { FieldProblem } from './refusal.js';

/** Of what people, departments, teams, roles and territories are called. */
export const longestName = 50;

/** A name as it is kept: in one width and without blanks around it; empty when nothing was written. */
export function tidyName(written: string | null | undefined): string {
  return (written ?? '').normalize('NFKC').trim();
}

/** What is wrong with a tidied name: empty where it is needed, too long, or with signs that cannot be seen. */
export function nameProblems(field: string, name: string, { required = true } = {}): FieldProblem[] {
  const path = [field];
  if (name === '') return required ? [{ path, problem: 'REQUIRED' }] : [];
  if (name.length > longestName) return [{ path, problem: 'TOO_LONG', limit: longestName }];
  return /[\p{Cc}\p{Cs}]/u.test(name) ? [{ path, problem: 'FORBIDDEN_CHARACTER' }] : [];
}
