/**
 * Which rows: a small tree compiled to SQL by the API's lens and read in memory here.
 * Ids are bound per request, the shape is compiled once.
 */
export type Predicate =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** Owned by anybody, so not in a pool. */
  | { readonly kind: 'owned' }
  /** Owned by the viewer. */
  | { readonly kind: 'own' }
  /** The viewer is a collaborator. */
  | { readonly kind: 'collaborating' }
  /** Owned in one of these departments. */
  | { readonly kind: 'departments'; readonly ids: readonly string[] }
  /** Explicitly granted to the viewer or one of the viewer's teams, departments or roles (AC-5). */
  | { readonly kind: 'granted' }
  /** The same or as a collaborator, with the right to write (AC-4: what an owner may need besides). */
  | { readonly kind: 'grantedToWrite' }
  /** Owned by anybody, and in one of these sales territories (AC-9). */
  | { readonly kind: 'territories'; readonly ids: readonly string[] }
  /** Owned by one of these people, or waiting for their decision: those somebody stands in for. */
  | { readonly kind: 'deputised'; readonly ids: readonly string[] }
  /** In one of these pools (LC-22). */
  | { readonly kind: 'pool'; readonly ids: readonly string[] }
  /** Waiting for the viewer's decision, or decided by the viewer within the last days (edge 11). */
  | { readonly kind: 'approvals' }
  | { readonly kind: 'and'; readonly of: readonly Predicate[] }
  | { readonly kind: 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

export const everything: Predicate = { kind: 'all' };
export const nothing: Predicate = { kind: 'none' };

/** All of them; simplified, so that a tree without a condition is `all`. */
export function and(...of: readonly Predicate[]): Predicate {
  if (of.some((part) => part.kind === 'none')) return nothing;
  const parts = of.filter((part) => part.kind !== 'all');
  const [only, ...rest] = parts;
  if (only === undefined) return everything;
  return rest.length === 0 ? only : { kind: 'and', of: parts };
}

/** Any of them; simplified, so that a tree without a hope is `none`. */
export function or(...of: readonly Predicate[]): Predicate {
  if (of.some((part) => part.kind === 'all')) return everything;
  const parts = of.filter((part) => part.kind !== 'none');
  const [only, ...rest] = parts;
  if (only === undefined) return nothing;
  return rest.length === 0 ? only : { kind: 'or', of: parts };
}

export function not(of: Predicate): Predicate {
  if (of.kind === 'all') return nothing;
  if (of.kind === 'none') return everything;
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

/** What the interpreter must know of a row. */
export interface PredicateRow {
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  readonly territoryId: string | null;
  readonly collaboratorIds: readonly string[];
  /** Null when it is not in a pool. */
  readonly poolId: string | null;
  /** Principals (user, team, department and role ids) with a grant in force. */
  readonly grantedTo: readonly string[];
  /** Those of them, and collaborators, that may write. */
  readonly writers: readonly string[];
  /** Those a decision on it waits for, or who decided lately. */
  readonly approverIds: readonly string[];
  /** Those a decision on it waits for. */
  readonly waitingFor: readonly string[];
}

export interface PredicateViewer {
  readonly userId: string;
  /** The viewer's id and the ids of all teams, departments and roles the viewer belongs to. */
  readonly principals: readonly string[];
}

/** The in-memory reading of a predicate. */
export function matches(predicate: Predicate, row: PredicateRow, viewer: PredicateViewer): boolean {
  switch (predicate.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'owned':
      return row.ownerId !== null;
    case 'own':
      return row.ownerId === viewer.userId;
    case 'collaborating':
      return row.collaboratorIds.includes(viewer.userId);
    case 'departments':
      return row.ownerDepartmentId !== null && predicate.ids.includes(row.ownerDepartmentId);
    case 'territories':
      return row.ownerId !== null && row.territoryId !== null && predicate.ids.includes(row.territoryId);
    case 'deputised':
      return [row.ownerId, ...row.waitingFor].some((id) => id !== null && predicate.ids.includes(id));
    case 'granted':
      return row.grantedTo.some((principal) => viewer.principals.includes(principal));
    case 'grantedToWrite':
      return row.writers.some((principal) => viewer.principals.includes(principal));
    case 'pool':
      return row.poolId !== null && predicate.ids.includes(row.poolId);
    case 'approvals':
      return row.approverIds.includes(viewer.userId);
    case 'and':
      return predicate.of.every((part) => matches(part, row, viewer));
    case 'or':
      return predicate.of.some((part) => matches(part, row, viewer));
    case 'not':
      return !matches(predicate.of, row, viewer);
    default:
      return predicate satisfies never;
  }
}
