import type { Predicate } from '@tidewater/domain';

/** The stages a filter leaves, where it names them outright; null where it does not. */
export function stagesOf(filter: object | null | undefined): readonly unknown[] | null {
  const operators: unknown = filter && 'stage' in filter ? filter.stage : null;
  if (typeof operators !== 'object' || operators === null) return null;
  if ('eq' in operators && typeof operators.eq === 'string') return [operators.eq];
  return 'in' in operators && Array.isArray(operators.in) ? operators.in : null;
}

/**
 * Whether customers of these stages can be reached in this way at all: the pool has no owner, every other stage has
 * one (LC-1). Without it a list of one stage would be planned for rows that cannot be there.
 */
export function fitsStage(predicate: Predicate, stages: readonly unknown[] | null): boolean {
  if (stages === null) return true;
  switch (predicate.kind) {
    case 'pool':
      return stages.includes('pool');
    case 'own':
    case 'owned':
    case 'departments':
    case 'territories':
      return stages.some((stage) => stage !== 'pool');
    case 'and':
      return predicate.of.every((part) => fitsStage(part, stages));
    default:
      return true;
  }
}
