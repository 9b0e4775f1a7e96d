import type { FieldProblem } from '@tidewater/domain';

const longest = 50;

/** What is wrong with a short name: empty where it is needed, too long, or with signs that cannot be seen. */
export function nameProblems(
  field: string,
  value: string,
  { required }: { required: boolean },
): FieldProblem[] {
  const path = [field];
  if (value === '') return required ? [{ path, problem: 'REQUIRED' }] : [];
  if (value.length > longest) return [{ path, problem: 'TOO_LONG', limit: longest }];
  return /[\p{Cc}\p{Cs}]/u.test(value) ? [{ path, problem: 'FORBIDDEN_CHARACTER' }] : [];
}

export function tidied(value: string | null | undefined): string {
  return (value ?? '').normalize('NFKC').trim();
}
